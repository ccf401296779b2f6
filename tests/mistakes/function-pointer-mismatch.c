// A function of another type as a callback.
// judged: as good
// expect 11: warning: passing argument 4 of 'qsort' from incompatible pointer type [-Wincompatible-pointer-types]
#include <stdlib.h>
static int compare(int a, int b)
{
    return a - b;
}
void f(int *a)
{
    qsort(a, 10, sizeof *a, compare);
}
