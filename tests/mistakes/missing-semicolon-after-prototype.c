// A prototype without its semicolon.
// judged: as good
// expect 4: error: expected ';' before 'int'
int helper(int x)
int main(void)
{
    return helper(1);
}
