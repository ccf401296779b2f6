// A format for another type.
// judged: as good: the same, with the number of the argument
// expect 8: warning: format '%d' expects argument of type 'int', but argument 2 has type 'double' [-Wformat=]
#include <stdio.h>
int main(void)
{
    double d = 1;
    printf("%d\n", d);
    return 0;
}
