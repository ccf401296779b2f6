// Two different pointers compared.
// judged: as good
// expect 6: warning: comparison of distinct pointer types lacks a cast
int f(int *a, char *b)
{
    return a == b;
}
