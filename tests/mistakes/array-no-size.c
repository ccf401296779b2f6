// An array without a size.
// judged: as good
// expect 6: error: array size missing in 'a'
int f(void)
{
    int a[];
    return 0;
}
