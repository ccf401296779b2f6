// NULL where a number is meant.
// judged: as good
// expect 7: warning: initialization of 'int' from 'void *' makes integer from pointer without a cast [-Wint-conversion]
#include <stddef.h>
int f(void)
{
    int n = NULL;
    return n;
}
