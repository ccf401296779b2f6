// Scanf with a number where an address is wanted.
// judged: better: one mistake gives 1 message, not 2
// expect 8: warning: 'n' is used uninitialized [-Wuninitialized]
#include <stdio.h>
int main(void)
{
    int n;
    scanf("%d", n);
    return n;
}
