// A variable declared twice.
// judged: as good
// expect 7: error: redefinition of 'x'
int f(void)
{
    int x = 1;
    int x = 2;
    return x;
}
