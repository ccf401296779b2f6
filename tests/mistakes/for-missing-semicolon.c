// A for without its second semicolon.
// judged: better: one mistake gives 1 message, not 2
// expect 8: error: expected ';' before ')' token
int f(int n)
{
    int s = 0;
    int i;
    for (i = 0; i < n)
        s += i;
    return s;
}
