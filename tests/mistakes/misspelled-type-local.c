// A misspelled type of a local variable.
// judged: better: one mistake gives 1 message, not 2
// expect 6: error: unknown type name 'flaot'; did you mean 'float'?
int f(void)
{
    flaot x = 1;
    return x;
}
