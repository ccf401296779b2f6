// A function defined twice.
// judged: as good
// expect 8: error: redefinition of 'f'
int f(void)
{
    return 1;
}
int f(void)
{
    return 2;
}
