// A sum of two pointers.
// judged: as good
// expect 6: error: invalid operands to binary + (have 'char *' and 'char *')
char *f(char *a, char *b)
{
    return a + b;
}
