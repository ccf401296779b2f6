// A call of an undeclared function.
// judged: as good
// expect 6: warning: implicit declaration of function 'unknown_function' [-Wimplicit-function-declaration]
int f(void)
{
    return unknown_function(3);
}
