// A semicolon after a condition.
// judged: worse: nothing is said
int f(int x)
{
    if (x > 3);
        return 1;
    return 0;
}
