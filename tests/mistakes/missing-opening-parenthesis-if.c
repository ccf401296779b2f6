// A condition without parentheses.
// judged: as good
// expect 6: error: expected '(' before 'x'
int f(int x)
{
    if x > 0 {
        x = 0;
    }
    return x;
}
