// A parameter declared again in the body.
// judged: as good
// expect 6: error: 'x' redeclared as different kind of symbol
int f(int x)
{
    int x = 2;
    return x;
}
