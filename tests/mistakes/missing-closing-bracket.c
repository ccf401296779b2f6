// A subscript without its closing bracket.
// judged: as good
// expect 6: error: expected ']' before ';' token
int f(int *a, int i)
{
    return a[i;
}
