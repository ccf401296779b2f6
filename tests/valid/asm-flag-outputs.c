#include <assert.h>
#ifndef __GCC_ASM_FLAG_OUTPUTS__
#error
#endif
static int compared(long a, long b) {
    int zero, carry, less, below, greater, above;
    asm("cmp %7, %6" : "=@ccz"(zero), "=@ccc"(carry), "=@ccl"(less), "=@ccb"(below), "=@ccg"(greater), "=@cca"(above)
        : "r"(a), "r"(b));
    return zero | carry << 1 | less << 2 | below << 3 | greater << 4 | above << 5;
}
int main(void) {
    assert(compared(5, 7) == 14 && compared(7, 7) == 1 && compared(9, 7) == 48 && compared(-1, 1) == 36);
    unsigned char word[2] = {0};
    _Bool set;
    asm("btsw $3, %1" : "=@ccc"(set), "+m"(*(unsigned short *)word));
    assert(!set && word[0] == 8);
    return 0;
}
