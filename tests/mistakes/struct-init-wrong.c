// A structure initialised by a number.
// judged: as good
// expect 7: error: incompatible types when initializing type 'struct point' using type 'int'
struct point { int x, y; };
int f(void)
{
    struct point p = 3;
    return p.x;
}
