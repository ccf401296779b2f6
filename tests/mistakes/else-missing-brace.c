// The brace that ends the block of an 'if' is missing before 'else'.
// judged: better
// expect 7: error: expected '}' before 'else'
int f(int n)
{
    if (n == 1) {
        return 2;
    else {
        return 3;
    }
}

int g(void)
{
    return 0;
}
