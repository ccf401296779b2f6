// True without its header.
// judged: better: it says what may have been meant
// expect 6: error: 'true' undeclared (first use in this function)
int f(void)
{
    return true;
}
