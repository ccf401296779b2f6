// options: -O2
/* Operands of asm that must be constants, and become ones when functions are put in place. */
#include <stdio.h>
struct key { int enabled; };
static struct key key = { 1 };
static inline __attribute__((always_inline)) long immediate(const long value, const int shift) {
    long result;
    __asm__("movq %1, %0\n\tshlq %2, %0" : "=r"(result) : "i"(value), "I"(shift));
    return result;
}
static inline __attribute__((always_inline)) int branch(struct key *const which, const int likely) {
    __asm__ goto(".pushsection .discard.keys, \"aw\"\n\t.quad %c0 + %c1\n\t.popsection" : : "i"(which), "i"(likely) : : yes);
    return 0;
yes:
    return 1;
}
static inline __attribute__((always_inline)) int flag(unsigned number) {
    int result;
    __asm__("xorl %0, %0\n\tbtl %1, %2\n\tadcl $0, %0" : "=&r"(result) : "Ir"(number), "r"(0x50) : "cc");
    return result;
}
int main(int argc, char **argv) {
    (void)argv;
    printf("%ld %ld\n", immediate(3, 4), immediate(-1, 1 + 2));
    printf("%d\n", branch(&key, 0) + branch(&key, 1));
    printf("%d %d %d\n", flag(4), flag(5), flag((unsigned)argc + 5));
    return 0;
}
/* expected output:
48 -8
0
1 0 1
*/
