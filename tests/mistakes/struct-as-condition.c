// A structure as a condition.
// judged: as good
// expect 7: error: used struct type value where scalar is required
struct point { int x, y; };
int f(struct point p)
{
    if (p)
        return 1;
    return 0;
}
