// A macro with too few arguments.
// judged: better: one mistake gives 1 message, not 2
// expect 7: error: macro "MAX" requires 2 arguments, but only 1 given
#define MAX(a, b) ((a) > (b) ? (a) : (b))
int f(int x)
{
    return MAX(x);
}
