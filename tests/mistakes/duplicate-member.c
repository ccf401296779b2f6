// Two members of the same name.
// judged: as good
// expect 6: error: duplicate member 'x'
struct s {
    int x;
    double x;
};
