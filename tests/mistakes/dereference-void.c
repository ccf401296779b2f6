// A void pointer dereferenced.
// judged: as good
// expect 7: warning: dereferencing 'void *' pointer
// expect 7: error: void value not ignored as it ought to be
int f(void *p)
{
    return *p;
}
