// A variable of type void.
// judged: as good
// expect 6: error: variable or field 'x' declared void
int f(void)
{
    void x;
    return 0;
}
