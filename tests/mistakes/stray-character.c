// A character that C does not have.
// judged: as good
// expect 6: error: stray '@' in program
int f(int x)
{
    return x @ 2;
}
