// A sum with a structure.
// judged: as good
// expect 7: error: invalid operands to binary + (have 'struct point' and 'int')
struct point { int x, y; };
int f(struct point p)
{
    return p + 1;
}
