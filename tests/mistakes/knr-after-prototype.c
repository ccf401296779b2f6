// Parameters declared twice: in the parentheses and behind them.
// judged: better: one mistake gives 1 message, not 2
// expect 5: error: old-style parameter declarations in prototyped function definition
int f(int x, int y)
int x, y;
{
    return x + y;
}
