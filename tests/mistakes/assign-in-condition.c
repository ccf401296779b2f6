// An assignment as a condition.
// judged: as good
// expect 6: warning: suggest parentheses around assignment used as truth value [-Wparentheses]
int f(int x)
{
    if (x = 3)
        return 1;
    return 0;
}
