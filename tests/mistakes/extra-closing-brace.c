// One closing brace too many.
// judged: better: one mistake gives 2 messages, not 3
// expect 9: warning: control reaches end of non-void function [-Wreturn-type]
// expect 10: error: expected a declaration before 'return': statements stand inside of functions
int f(int x)
{
    if (x)
        x = 1;
    }
    return x;
}
