// A macro's arguments without their closing parenthesis.
// judged: better: one mistake gives 1 message, not 3
// expect 7: error: unterminated argument list invoking macro "SQUARE"
#define SQUARE(a) ((a) * (a))
int f(int x)
{
    return SQUARE(x;
}
