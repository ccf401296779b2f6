// A static definition after an extern declaration.
// judged: as good
// expect 5: error: static declaration of 'helper' follows non-static declaration
int helper(void);
static int helper(void)
{
    return 1;
}
