// A variable that is not used.
// judged: as good
// expect 6: warning: unused variable 'unused' [-Wunused-variable]
int f(void)
{
    int unused = 3;
    return 0;
}
