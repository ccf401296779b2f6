// One structure assigned to another.
// judged: as good
// expect 8: error: incompatible types when assigning to type 'struct a' from type 'struct b'
struct a { int x; };
struct b { int x; };
void f(struct a *p, struct b *q)
{
    *p = *q;
}
