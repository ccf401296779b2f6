#include <assert.h>
/* An input may name the output whose place it shares (GCC manual, "Extended Asm"). */
int main(void) {
    int in = 5, out, other;
    asm("add $2, %[sum]" : [other] "=r"(other), [sum] "=&r"(out) : "[sum]"(in), "[other]"(in));
    assert(out == 7 && other == 5);
    asm("add $3, %0" : [sum] "=r"(out) : "0[sum]"(in));
    assert(out == 8);
    assert((__builtin_classify_type)(1) == 1 && ((__builtin_bswap32))(1) == 0x01000000);
    return 0;
}
