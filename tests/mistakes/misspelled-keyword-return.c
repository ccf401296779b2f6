// A misspelled return.
// judged: as good
// expect 6: error: 'retrun' is not declared; did you mean 'return'?
int f(int n)
{
    retrun n;
}
