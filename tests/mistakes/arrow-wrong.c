// => for >=.
// judged: better: it says what may have been meant
// expect 6: error: expected expression before '>' token; did you mean '>='?
int f(int x)
{
    return x => 3;
}
