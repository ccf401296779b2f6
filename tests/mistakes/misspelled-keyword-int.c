// A misspelled int.
// judged: better: it says what may have been meant
// expect 4: error: unknown type name 'itn'; did you mean 'int'?
itn f(int n)
{
    return n;
}
