// A variable that is not declared, used twice.
// judged: better: one mistake gives 1 message, not 2
// expect 6: error: 'total' undeclared (first use in this function)
int f(void)
{
    total = 3;
    return total;
}
