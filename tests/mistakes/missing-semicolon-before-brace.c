// A return without its semicolon before the closing brace.
// judged: as good
// expect 6: error: expected ';' before '}' token
int twice(int x)
{
    return 2 * x
}
