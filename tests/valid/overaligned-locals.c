#include <assert.h>
#include <stdint.h>
struct line { _Alignas(64) char c[10]; };
static int check(int n, struct line by_value, ...) {
    _Alignas(256) int big[n];
    struct line copy = by_value;
    char pad = 1;
    _Alignas(32) char small = 2;
    assert(((uintptr_t)&copy & 63) == 0 && ((uintptr_t)&small & 31) == 0);
    big[n - 1] = copy.c[9];
    return big[n - 1] + pad + small;
}
int main(void) {
    struct line l = { { [9] = 7 } };
    assert(((uintptr_t)&l & 63) == 0 && sizeof l == 64);
    assert(check(3, l) == 10);
    return 0;
}
