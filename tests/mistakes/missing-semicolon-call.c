// A call without its semicolon before a declaration.
// judged: as good
// expect 7: error: expected ';' before 'int'
void g(void);
int f(void)
{
    g()
    int x = 3;
    return x;
}
