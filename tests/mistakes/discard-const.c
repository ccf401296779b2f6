// A constant string for a writable one.
// judged: as good
// expect 7: warning: passing argument 1 of 'fill' discards 'const' qualifier from pointer target type [-Wdiscarded-qualifiers]
void fill(char *s);
void f(const char *s)
{
    fill(s);
}
