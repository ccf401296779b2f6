// An assignment through a pointer to const.
// judged: as good
// expect 6: error: assignment of read-only location '*(s + 0)'
void f(const char *s)
{
    s[0] = 'x';
}
