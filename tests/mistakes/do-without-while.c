// A do without its while.
// judged: as good
// expect 9: error: expected 'while' before 'return'
int f(int n)
{
    do {
        n--;
    }
    return n;
}
