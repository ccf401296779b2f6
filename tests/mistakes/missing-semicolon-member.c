// A member without its semicolon.
// judged: as good
// expect 5: error: expected ';' before 'int'
struct point {
    int x
    int y;
};
