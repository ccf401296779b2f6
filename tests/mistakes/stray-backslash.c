// A backslash in the middle of a line.
// judged: as good
// expect 6: error: stray '\' in program
int f(int x)
{
    return x \ 2;
}
