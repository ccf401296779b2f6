// Enumerators separated by semicolons.
// judged: as good
// expect 5: error: expected ',' or '}' before ';' token
enum color {
    RED;
    GREEN
};
