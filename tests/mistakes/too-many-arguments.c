// A call with too many arguments.
// judged: as good
// expect 7: error: too many arguments to function 'add'; expected 2, have 3
int add(int a, int b);
int f(void)
{
    return add(1, 2, 3);
}
