// A macro with too many arguments.
// judged: better: one mistake gives 1 message, not 2
// expect 7: error: macro "SQUARE" passed 2 arguments, but takes just 1
#define SQUARE(a) ((a) * (a))
int f(int x)
{
    return SQUARE(x, 2);
}
