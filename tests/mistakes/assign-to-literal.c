// An assignment to a number.
// judged: as good
// expect 6: error: lvalue required as left operand of assignment
void f(int x)
{
    10 = x;
}
