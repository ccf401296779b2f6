// The address of a register variable.
// judged: as good
// expect 8: error: address of register variable 'x' requested
int g(int *);
int f(void)
{
    register int x = 1;
    return g(&x);
}
