// The address of a number.
// judged: as good (clang gives the type)
// expect 6: error: lvalue required as unary '&' operand
int *f(void)
{
    return &3;
}
