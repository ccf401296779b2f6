// Two arguments without a comma.
// judged: as good
// expect 7: error: expected ',' or ')' before 'b'
int add(int, int);
int f(int a, int b)
{
    return add(a b);
}
