// What __builtin_constant_p says where one side of && or || decides alone.
#include <assert.h>
static int effect(void) { return 1; }
int main(void) {
    int i = 3;
    volatile int v = 3;
    assert(__builtin_constant_p(i && 0) == 1);
    assert(__builtin_constant_p(i || 7) == 1);
    assert(__builtin_constant_p(!(i && 0)) == 1);
    assert(__builtin_constant_p(i && 0 ? i : 34) == 1);
#ifndef __OPTIMIZE__
    assert(__builtin_constant_p(i && 1 ? i : 34) == 0);
#endif
    assert(__builtin_constant_p(effect() && 0) == 0);
    assert(__builtin_constant_p(v && 0) == 0);
    assert((i && 0 ? i : 34) == 34);
    return 0;
}
