// An assignment to a constant.
// judged: as good
// expect 7: error: assignment of read-only variable 'limit'
int f(void)
{
    const int limit = 10;
    limit = 20;
    return limit;
}
