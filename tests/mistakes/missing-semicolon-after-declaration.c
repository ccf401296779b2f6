// A declaration without its semicolon.
// judged: as good
// expect 6: error: expected ';' before 'int'
int f(void)
{
    int a = 1
    int b = 2;
    return a + b;
}
