// The value of a void function.
// judged: as good
// expect 7: error: void value not ignored as it ought to be
void log_it(int);
int f(void)
{
    int r = log_it(1);
    return r;
}
