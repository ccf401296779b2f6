// An else without its if.
// judged: better: one mistake gives 1 message, not 2
// expect 9: error: 'else' without a previous 'if'
int f(int x)
{
    if (x)
        x = 1;
        x++;
    else
        x = 2;
    return x;
}
