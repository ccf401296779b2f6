// A format for another type.
// judged: worse: nothing is said
#include <stdio.h>
int main(void)
{
    double d = 1;
    printf("%d\n", d);
    return 0;
}
