// A function used without a call.
// judged: as good
// expect 7: warning: initialization of 'int' from 'int (*)(void)' makes integer from pointer without a cast [-Wint-conversion]
int get(void);
int f(void)
{
    int x = get;
    return x;
}
