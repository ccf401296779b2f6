// A name that begins with a digit.
// judged: as good
// expect 6: error: expected identifier or '(' before numeric constant
int f(void)
{
    int 2nd = 1;
    return 0;
}
