// A keyword as a parameter.
// judged: better: one mistake gives 1 message, not 3
// expect 4: error: expected ')' before 'for'
int f(int register, int for)
{
    return 0;
}
