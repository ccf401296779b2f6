// A goto to a label that does not exist.
// judged: as good
// expect 7: error: label 'out' used but not defined
int f(int n)
{
    if (n)
        goto out;
    return 1;
}
