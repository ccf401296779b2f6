// A condition without its closing parenthesis.
// judged: as good
// expect 6: error: expected ')' before '{' token
int f(int x)
{
    if (x > 0 {
        x = 0;
    }
    return x;
}
