// A format without its argument.
// judged: as good: the same mistake, named by position too
// expect 7: warning: format '%d' expects a matching 'int' argument [-Wformat=]
#include <stdio.h>
int main(void)
{
    printf("%d %d\n", 1);
    return 0;
}
