// A variable that is not declared.
// judged: as good
// expect 6: error: 'total' undeclared (first use in this function)
int f(void)
{
    total = 3;
    return 0;
}
