// A return outside any function.
// judged: as good
// expect 8: error: expected a declaration before 'return': statements stand inside of functions
int f(int x)
{
    return x;
}
return 0;
