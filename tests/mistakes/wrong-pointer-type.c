// A pointer to another type.
// judged: as good
// expect 7: warning: passing argument 1 of 'first' from incompatible pointer type [-Wincompatible-pointer-types]
int first(int *p);
int f(double *d)
{
    return first(d);
}
