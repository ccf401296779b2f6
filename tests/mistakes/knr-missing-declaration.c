// An old-style parameter that is no parameter.
// judged: better: one mistake gives 2 messages, not 3
// expect 5: warning: type of 'a' defaults to 'int' [-Wimplicit-int]
// expect 6: error: declaration for parameter 'b' but no such parameter
int f(a)
    int b;
{
    return a;
}
