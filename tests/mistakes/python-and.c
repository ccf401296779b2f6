// And for &&.
// judged: better: it says what may have been meant
// expect 6: error: expected ')' before 'and'; did you mean '&&'?
int f(int a, int b)
{
    if (a and b)
        return 1;
    return 0;
}
