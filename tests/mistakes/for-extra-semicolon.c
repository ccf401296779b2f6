// A for with a third semicolon.
// judged: as good
// expect 7: error: expected ')' before ';' token
int f(int n)
{
    int s = 0;
    for (int i = 0; i < n; i++; )
        s += i;
    return s;
}
