// Elseif in one word.
// judged: better: one mistake gives 1 message, not 2
// expect 8: error: 'elseif' is not declared; did you mean 'else if'?
int f(int x)
{
    if (x == 1)
        return 1;
    elseif (x == 2)
        return 2;
    return 0;
}
