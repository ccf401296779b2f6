#include <assert.h>
#include <stddef.h>
volatile unsigned u = 0x00f0;
volatile unsigned long ul = 1ul << 40;
volatile int i = -3, big = 2147483647;
int main(void) {
    assert(__builtin_clz(u) == 24 && __builtin_ctz(u) == 4 && __builtin_popcount(u) == 4 && __builtin_parity(7 + u - u) == 1);
    assert(__builtin_clzl(ul) == 23 && __builtin_ctzll(ul) == 40 && __builtin_popcountl(ul - 1) == 40);
    assert(__builtin_ffs(u) == 5 && __builtin_ffsl(0 * ul) == 0 && __builtin_clrsb(i) == 29);
    assert(__builtin_bswap16(0x1234) == 0x3412 && __builtin_bswap32(u) == 0xf0000000u && __builtin_bswap64(ul) == 0x10000);
    assert(__builtin_abs(i) == 3 && __builtin_labs(-5l) == 5);
    int r;
    assert(__builtin_add_overflow(big, 1, &r) && r == -2147483647 - 1);
    assert(!__builtin_sub_overflow(i, 4, &r) && r == -7);
    unsigned char c;
    assert(__builtin_mul_overflow(16, 16, &c) && c == 0);
    assert(!__builtin_add_overflow(200, 55, &c) && c == 255);
    unsigned long wide;
    assert(__builtin_add_overflow(-1, 0u, &wide) && !__builtin_mul_overflow(ul, 3, &wide) && wide == ul * 3);
    assert(__builtin_constant_p(3 + 4) && !__builtin_constant_p(u));
    assert(__builtin_choose_expr(sizeof(int) == 4, 10, "never") == 10);
    assert(__builtin_expect(u, 0xf0) == 0xf0);
    assert(__builtin_isnan(__builtin_nan("")) && __builtin_inf() > 1e308 && __builtin_huge_valf() > 1e38f);
    assert(__builtin_signbit(-0.0) && __builtin_fabs(-2.5) == 2.5 && __builtin_copysign(1.0, -0.0) == -1);
    assert(__builtin_isgreater(2.0, 1.0) && !__builtin_isless(__builtin_nan(""), 1.0) && __builtin_isunordered(__builtin_nan(""), 0.));
    assert(__builtin_strlen("four") == 4 && __builtin_memcmp("a", "a", 1) == 0);
    assert(__builtin_offsetof(struct { int a; char b[4]; }, b[2]) == 6);
    char *space = __builtin_alloca(u);
    space[0] = space[239] = 1;
    assert(__builtin_object_size(&(int){ 0 }, 0) != 0);
    if (__builtin_expect(i == 0, 0)) __builtin_unreachable();
    if (i == 5) __builtin_trap();
    __builtin_prefetch(space);
    assert(__builtin_frame_address(0) != 0 && __builtin_return_address(0) != 0);
    assert(__builtin_assume_aligned(space, 1) == space);
    assert(__builtin_classify_type(1) == 1 && __builtin_classify_type(1.0) == 8);
    return 0;
}
