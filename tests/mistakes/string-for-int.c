// A string for an integer parameter.
// judged: as good
// expect 7: warning: passing argument 1 of 'half' makes integer from pointer without a cast [-Wint-conversion]
int half(int n);
int f(void)
{
    return half("42");
}
