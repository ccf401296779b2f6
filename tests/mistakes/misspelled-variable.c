// A misspelled variable.
// judged: as good
// expect 6: error: 'conter' undeclared (first use in this function); did you mean 'counter'?
int f(int counter)
{
    return conter + 1;
}
