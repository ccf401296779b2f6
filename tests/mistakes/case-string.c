// A switch on strings.
// judged: as good
// expect 6: error: switch quantity not an integer
int f(const char *s)
{
    switch (s) {
    case 1:
        return 1;
    }
    return 0;
}
