// Scanf with a number where an address is wanted.
// judged: as good: two messages, of which the first names the cause
// expect 9: warning: format '%d' expects argument of type 'int *', but argument 2 has type 'int' [-Wformat=]
// expect 9: warning: 'n' is used uninitialized [-Wuninitialized]
#include <stdio.h>
int main(void)
{
    int n;
    scanf("%d", n);
    return n;
}
