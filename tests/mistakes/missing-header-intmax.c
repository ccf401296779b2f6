// INT_MAX without its header.
// judged: better: it says what may have been meant
// expect 6: error: 'INT_MAX' undeclared (first use in this function)
int f(void)
{
    return INT_MAX;
}
