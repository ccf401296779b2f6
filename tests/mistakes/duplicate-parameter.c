// Two parameters of the same name.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: redefinition of parameter 'a'
int f(int a, int a)
{
    return a;
}
