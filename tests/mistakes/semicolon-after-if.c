// A semicolon after a condition.
// judged: as good: says what is misleading, at the condition
// expect 6: warning: this 'if' clause does not guard... [-Wmisleading-indentation]
int f(int x)
{
    if (x > 3);
        return 1;
    return 0;
}
