// A conditional without its colon.
// judged: better: one mistake gives 2 messages, not 3
// expect 7: warning: left-hand operand of comma expression has no effect [-Wunused-value]
// expect 7: error: expected ':' before ';' token
int f(int x)
{
    return x ? 1 , 2;
}
