// A structure where its address is wanted.
// judged: as good
// expect 8: error: incompatible type for argument 1 of 'norm'; take the address with '&'
struct point { int x, y; };
int norm(const struct point *p);
int f(struct point p)
{
    return norm(p);
}
