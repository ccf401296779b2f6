// A misspelled while.
// judged: better: one mistake gives 1 message, not 2
// expect 6: error: 'whlie' is not declared; did you mean 'while'?
int f(int n)
{
    whlie (n > 0)
        n--;
    return n;
}
