// A structure for an integer parameter.
// judged: as good
// expect 8: error: incompatible type for argument 1 of 'half'
struct point { int x, y; };
int half(int n);
int f(struct point p)
{
    return half(p);
}
