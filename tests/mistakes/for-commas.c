// A for with commas.
// judged: better: one mistake gives 1 message, not 3
// expect 7: error: expected ',' or ';' before '<' token
int f(int n)
{
    int s = 0;
    for (int i = 0, i < n, i++)
        s += i;
    return s;
}
