// A member with an initialiser.
// judged: as good
// expect 5: error: expected ':', ',', ';', '}' or '__attribute__' before '=' token
struct s {
    int x = 3;
};
