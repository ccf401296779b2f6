// Do-while without its semicolon.
// judged: as good
// expect 8: error: expected ';' before 'return'
int f(int n)
{
    do {
        n--;
    } while (n > 0)
    return n;
}
