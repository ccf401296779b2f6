// An integer with a star.
// judged: as good
// expect 6: error: invalid type argument of unary '*' (have 'int')
int f(int x)
{
    return *x;
}
