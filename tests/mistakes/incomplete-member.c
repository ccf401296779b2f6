// A member of a structure that is not defined.
// judged: as good
// expect 7: error: invalid use of undefined type 'struct missing'
struct missing;
int f(struct missing *m)
{
    return m->x;
}
