// A comparison with a string literal.
// judged: as good
// expect 6: warning: comparison with string literal results in unspecified behavior [-Waddress]
int f(const char *s)
{
    return s == "yes";
}
