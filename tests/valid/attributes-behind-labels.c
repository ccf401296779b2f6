// Attributes between a label and its statement, and before C23 with a scope of two colons.
#include <assert.h>
static int fall(int n) {
    int reached = 0;
    switch (n) {
    case 0:
        [[__fallthrough__]];
    case 1:
        __attribute__((fallthrough));
    [[maybe_unused]] case 2:
    [[maybe_unused]] default:
        reached++;
        break;
    case 9: [[fallthrough]];
    }
    if (n == 9 && ++reached == 1) {
        n = 0;
        goto done;
    }
    return reached;
done:
    [[gnu::unused]] int after = 5;
    [[gnu::unused, gnu::aligned(32)]] int other = 6;
    return after + other;
    goto again_unused;
again_unused: [[gnu::cold]] [[maybe_unused]] return 0;
}
int main(void) {
    assert(fall(0) == 1 && fall(1) == 1 && fall(2) == 1 && fall(3) == 1);
    assert(fall(9) == 11);
    return 0;
}
