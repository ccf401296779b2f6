// A function inside a block that was not closed.
// judged: better: one mistake gives 1 message, not 3
// expect 9: error: expected '}' before the definition of 'g'
int f(int x)
{
    for (int i = 0; i < x; i++) {
        x--;

int g(void)
{
    return 0;
}
