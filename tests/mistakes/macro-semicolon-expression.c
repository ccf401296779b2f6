// A macro with a semicolon in an expression.
// judged: as good
// expect 7: error: invalid type argument of unary '*' (have 'int')
#define LIMIT 10;
int f(int x)
{
    return x + LIMIT * 2;
}
