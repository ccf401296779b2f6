// A value returned from a void function.
// judged: as good
// expect 6: warning: 'return' with a value, in function returning void
void f(int x)
{
    return x + 1;
}
