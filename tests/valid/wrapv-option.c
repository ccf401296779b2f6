// options: -fwrapv -O1
#include <assert.h>
volatile int big = 2147483647;
static int overflow(int n) { return n + 1 < n; }
int main(void) {
    assert(overflow(big) && big + 1 == -2147483647 - 1 && -(big + 1) == big + 1);
    return 0;
}
