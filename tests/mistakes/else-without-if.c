// An else without its if.
// judged: as good: the indentation is named as the cause
// expect 7: warning: this 'if' clause does not guard... [-Wmisleading-indentation]
// expect 10: error: 'else' without a previous 'if'
int f(int x)
{
    if (x)
        x = 1;
        x++;
    else
        x = 2;
    return x;
}
