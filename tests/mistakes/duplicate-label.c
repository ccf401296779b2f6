// Two labels of the same name.
// judged: as good
// expect 8: error: duplicate label 'again'
int f(int n)
{
again:
    n--;
again:
    if (n)
        goto again;
    return n;
}
