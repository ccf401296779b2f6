// An increment of a constant parameter.
// judged: as good
// expect 6: error: increment of read-only parameter 'n'
int f(const int n)
{
    n++;
    return n;
}
