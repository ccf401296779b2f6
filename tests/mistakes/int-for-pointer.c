// An integer for a pointer parameter.
// judged: as good
// expect 7: warning: passing argument 1 of 'first' makes pointer from integer without a cast [-Wint-conversion]
int first(const char *s);
int f(int n)
{
    return first(n);
}
