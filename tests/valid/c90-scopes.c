// options: -std=gnu89
/* C90: a selection or iteration statement is no block, so what its condition declares stays known. */
#include <stdio.h>

_Pragma("GCC visibility push(default)")
static int last(int z) {
    if (z > (int)sizeof(enum { first, second }))
        return first;
    return second;
}
_Pragma("GCC visibility pop")

static int loop(void) {
    int n = 0;
    while (n < (int)sizeof(struct pair { int a, b; }))
        n += 4;
    for (n = 0; n < (int)sizeof(union word { int a; }); n++)
        ;
    return (int)(sizeof(struct pair) + sizeof(union word)) + n;
}

int main(void) {
    printf("%d %d %d\n", last(10), last(1), loop());
    return 0;
}
/* expected output:
0 1 16
*/
