// A structure that is not defined.
// judged: as good
// expect 7: error: storage size of 'm' isn't known
struct missing;
int f(void)
{
    struct missing m;
    return 0;
}
