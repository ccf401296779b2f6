// A product without its operator.
// judged: as good
// expect 6: error: called object is not a function or function pointer
int f(int x)
{
    return 2(x + 1);
}
