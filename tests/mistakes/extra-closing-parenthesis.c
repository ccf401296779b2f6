// One closing parenthesis too many.
// judged: as good
// expect 7: error: expected ';' before ')' token
int g(int);
int f(int x)
{
    x = g(x));
    return x;
}
