// The second variable of a pointer declaration is no pointer.
// judged: as good
// expect 9: warning: assignment to 'int' from 'int *' makes integer from pointer without a cast; remove '&' [-Wint-conversion]
// expect 8: warning: variable 'q' set but not used [-Wunused-but-set-variable]
int f(void)
{
    int x = 1;
    int *p = &x, q;
    q = &x;
    return *p;
}
