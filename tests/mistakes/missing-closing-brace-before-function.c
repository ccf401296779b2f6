// A block not closed before the next function.
// judged: as good
// expect 11: error: expected '}' before the definition of 'g'
int f(int x)
{
    while (x) {
        x--;
    return x;
}

int g(void)
{
    return 0;
}
