// A pointer returned as an integer.
// judged: as good
// expect 6: warning: returning 'int *' from a function with return type 'int' makes integer from pointer without a cast; dereference with '*' [-Wint-conversion]
int f(int *p)
{
    return p;
}
