// An array assigned to an array.
// judged: as good
// expect 7: error: assignment to expression with array type
void f(int a[10])
{
    int b[10];
    b = a;
}
