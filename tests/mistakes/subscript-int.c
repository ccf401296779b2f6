// A subscript of an integer.
// judged: as good
// expect 6: error: subscripted value is neither array nor pointer nor vector
int f(int x)
{
    return x[2];
}
