// A string assigned to a character.
// judged: as good
// expect 6: warning: initialization of 'char' from 'char *' makes integer from pointer without a cast [-Wint-conversion]
int f(void)
{
    char c = "a";
    return c;
}
