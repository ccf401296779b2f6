// A call of something that is no function.
// judged: as good
// expect 6: error: called object 'x' is not a function or function pointer
int f(int x)
{
    return x(3);
}
