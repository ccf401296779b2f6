// A global variable without its semicolon.
// judged: as good
// expect 4: error: expected ';' before 'int'
int counter
int f(void)
{
    return counter;
}
