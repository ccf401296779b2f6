// A function without its closing brace.
// judged: as good
// expect 9: error: expected '}' at end of input
int f(int x)
{
    if (x) {
        x = 1;
    return x;
}
