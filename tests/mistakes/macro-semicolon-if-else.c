// A macro call's semicolon before else.
// judged: as good
// expect 9: error: 'else' without a previous 'if'
#define CLEAR(x) { (x) = 0; }
int f(int x)
{
    if (x)
        CLEAR(x);
    else
        x = 1;
    return x;
}
