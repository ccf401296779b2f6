// Arguments of fputs in the wrong order: the first is written as a macro of the header.
// judged: as good
// expect 8: warning: passing argument 1 of 'fputs' from incompatible pointer type [-Wincompatible-pointer-types]
// expect 8: warning: passing argument 2 of 'fputs' from incompatible pointer type [-Wincompatible-pointer-types]
#include <stdio.h>
int main(void)
{
    return fputs(stdout, "hello\n");
}
