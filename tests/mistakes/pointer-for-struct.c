// An address where the structure is wanted.
// judged: as good
// expect 8: error: incompatible type for argument 1 of 'norm'; dereference with '*'
struct point { int x, y; };
int norm(struct point p);
int f(struct point *p)
{
    return norm(p);
}
