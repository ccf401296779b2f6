// A definition that differs from its prototype.
// judged: as good
// expect 5: error: conflicting types for 'f'; have 'int (double)'
int f(int a);
int f(double a)
{
    return a;
}
