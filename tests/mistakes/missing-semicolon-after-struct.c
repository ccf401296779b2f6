// A structure without its semicolon.
// judged: as good
// expect 6: error: expected ';', identifier or '(' before 'int'
struct point {
    int x, y;
}
int origin(struct point p)
{
    return p.x == 0 && p.y == 0;
}
