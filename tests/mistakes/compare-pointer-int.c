// A pointer compared with an integer.
// judged: as good
// expect 6: warning: comparison between pointer and integer
int f(char *p)
{
    return p == 10;
}
