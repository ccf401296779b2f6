// A return without a value.
// judged: as good
// expect 7: warning: 'return' with no value, in function returning non-void [-Wreturn-type]
int f(int x)
{
    if (x)
        return;
    return 1;
}
