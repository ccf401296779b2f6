// A definition with another result.
// judged: as good
// expect 5: error: conflicting types for 'f'; have 'double (int)'
int f(int a);
double f(int a)
{
    return a;
}
