// A misspelled else.
// judged: better: it says what may have been meant
// expect 8: error: 'esle' is not declared; did you mean 'else'?
int f(int n)
{
    if (n)
        n = 1;
    esle
        n = 2;
    return n;
}
