// A call with too few arguments.
// judged: as good
// expect 7: error: too few arguments to function 'add'; expected 2, have 1
int add(int a, int b);
int f(void)
{
    return add(1);
}
