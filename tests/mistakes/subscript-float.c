// A subscript that is not an integer.
// judged: as good
// expect 6: error: array subscript is not an integer
int f(int *a, double d)
{
    return a[d];
}
