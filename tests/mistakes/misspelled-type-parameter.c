// A misspelled type of a parameter.
// judged: as good
// expect 4: error: unknown type name 'unsinged'; did you mean 'unsigned'?
int f(unsinged n)
{
    return n;
}
