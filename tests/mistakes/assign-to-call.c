// An assignment to a call.
// judged: as good
// expect 7: error: lvalue required as left operand of assignment
int g(void);
void f(void)
{
    g() = 3;
}
