// Stderr without its header.
// judged: better: it says what may have been meant
// expect 7: warning: implicit declaration of function 'fputs' [-Wimplicit-function-declaration]
// expect 7: error: 'stderr' undeclared (first use in this function)
void f(void)
{
    fputs("x", stderr);
}
