#include <assert.h>
typedef __int128 wide;
typedef unsigned __int128 uwide;
int main(void) {
    wide s;
    uwide u;
    short h;
    const uwide top = (uwide)1 << 127;
    /* Operands and result of different signs: the exact result needs up to 256 bits. */
    assert(__builtin_add_overflow((uwide)-1, 1, &s) && s == 0);
    assert(!__builtin_add_overflow(top, (wide)-1, &u) && u == top - 1);
    assert(!__builtin_add_overflow(top, (wide)-1, &s) && s == (wide)(top - 1));
    assert(!__builtin_sub_overflow((wide)-1, (uwide)0, &s) && s == -1);
    assert(__builtin_sub_overflow((wide)-1, (uwide)0, &u) && u == (uwide)-1);
    assert(__builtin_mul_overflow((wide)-1, top, &u));
    assert(!__builtin_mul_overflow((wide)-1, top, &s) && s == (wide)top);
    assert(!__builtin_mul_overflow((wide)-1, (uwide)5, &h) && h == -5);
    assert(__builtin_mul_overflow((uwide)1 << 100, (wide)1 << 30, &s));
    assert(__builtin_sub_overflow_p(0, 1, (uwide)0) && !__builtin_add_overflow_p(top, top - 1, (uwide)0));
    /* A bit-field counts with its own width. */
    struct { unsigned x : 3; int y : 3; } f;
    assert(!__builtin_add_overflow_p(3, 4, f.x) && __builtin_add_overflow_p(4, 4, f.x));
    assert(!__builtin_sub_overflow_p(0, 4, f.y) && __builtin_sub_overflow_p(0, 5, f.y));
    return 0;
}
