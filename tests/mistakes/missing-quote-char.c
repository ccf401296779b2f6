// A character without its closing quote.
// judged: better: one mistake gives 1 message, not 2
// expect 6: error: missing terminating ' character
int f(void)
{
    char c = 'a;
    return c;
}
