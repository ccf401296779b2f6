// A semicolon between a function's head and its body.
// judged: better: an edit takes the semicolon away
// expect 5: error: expected identifier or '(' before '{' token
int f(int x);
{
    return x;
}
int g(int x) { return f(x); }
