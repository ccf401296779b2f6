// A then after a condition.
// judged: as good
// expect 6: error: C has no 'then' after a condition
int f(int x)
{
    if (x) then
        return 1;
    return 0;
}
