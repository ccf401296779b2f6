// A value returned from a void function.
// judged: as good
// expect 6: warning: 'return' with a value, in function returning void [-Wreturn-type]
void f(int x)
{
    return x + 1;
}
