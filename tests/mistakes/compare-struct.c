// A comparison of structures.
// judged: as good
// expect 7: error: invalid operands to binary == (have 'struct point' and 'struct point')
struct point { int x, y; };
int f(struct point a, struct point b)
{
    return a == b;
}
