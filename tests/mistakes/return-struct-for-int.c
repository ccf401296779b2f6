// A structure returned as an integer.
// judged: as good
// expect 7: error: incompatible types when returning type 'struct point' but 'int' was expected
struct point { int x, y; };
int f(struct point p)
{
    return p;
}
