// options: -O2
/* Assertions that the compiler proves, or else reports: conditions go through inline functions and locals. */
#include <stdio.h>
#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define ASSERT_(condition, name) \
    do { \
        extern void name(void) __attribute__((error("assertion: " #condition))); \
        if (!(condition)) name(); \
    } while (0)
#define ASSERT(condition) ASSERT_(condition, JOIN(assertion_, __COUNTER__))
static inline unsigned lowest(unsigned long mask) { return __builtin_ctzl(mask); }
static inline int is_power(unsigned long n) { return n != 0 && (n & (n - 1)) == 0; }
#define PREPARE(mask, value) \
    ({ \
        ASSERT(__builtin_constant_p(mask)); \
        ASSERT((mask) != 0); \
        ASSERT((((mask) + (1ul << lowest(mask))) & ((mask) + (1ul << lowest(mask)) - 1)) == 0); \
        ASSERT(__builtin_constant_p(value) ? !(~((mask) >> lowest(mask)) & (value)) : 1); \
        ((unsigned long)(value) << lowest(mask)) & (mask); \
    })
enum kind { SMALL, LARGE, KINDS };
static inline int size_of(enum kind kind) {
    static const int sizes[] = { 16, 4096 };
    return sizes[kind];
}
static inline __attribute__((always_inline)) int checked(int order, int limit) {
    ASSERT(!__builtin_constant_p(order) || order < limit);
    return 1 << order;
}
static int minimum(int a, int b) { return a < b ? a : b; }
int main(int argc, char **argv) {
    (void)argv;
    int limit = 4;
    for (int i = 0; i < 3; i++) limit++;
    ASSERT(sizeof(long) == 8);
    ASSERT(minimum(3, 4) == 3);
    ASSERT(size_of(LARGE) == 4096 && size_of(SMALL) < 17);
    ASSERT(__builtin_strlen("constant") == 8);
    printf("%#lx %#lx %#lx\n", PREPARE(0xff00ul, 0x12), PREPARE(0xf0ul, argc), PREPARE(1ul << 63, 1));
    printf("%d %d\n", checked(3, 11), checked(argc, 11));
    return limit == 7 ? 0 : 1;
}
/* expected output:
0x1200 0x10 0x8000000000000000
8 2
*/
