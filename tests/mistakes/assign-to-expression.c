// An assignment to a sum.
// judged: as good
// expect 6: error: lvalue required as left operand of assignment
void f(int a, int b)
{
    a + b = 3;
}
