// An assignment to an array.
// judged: as good
// expect 7: error: assignment to expression with array type
void f(void)
{
    char name[10];
    name = "wootz";
}
