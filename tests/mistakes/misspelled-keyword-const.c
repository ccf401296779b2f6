// A misspelled qualifier.
// judged: better: it says what may have been meant
// expect 4: error: unknown type name 'cosnt'; did you mean 'const'?
int f(cosnt char *s)
{
    return s[0];
}
