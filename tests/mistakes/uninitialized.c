// A variable used before it has a value.
// judged: as good
// expect 7: warning: 'x' is used uninitialized [-Wuninitialized]
int f(void)
{
    int x;
    return x + 1;
}
