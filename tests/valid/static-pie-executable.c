// options: -static-pie
#include <assert.h>
#include <stdio.h>
static int value = 3;
static int *pointer = &value;
static int f(void) { return *pointer; }
static int (*table[])(void) = { f };
int main(void) {
    assert(table[0]() == 3);
    printf("%d\n", *pointer);
    return 0;
}
/* expected output:
3
*/
