// options: -O2
/* __builtin_constant_p is decided after inlining, in both directions. */
#include <stdio.h>
#define INLINE static inline __attribute__((always_inline))
extern int not_constant(void);
extern int too_large(void);
static int slow_calls;
static __attribute__((noinline)) int slow_log(unsigned long n) { slow_calls++; int log = -1; while (n) { n >>= 1; log++; } return log; }
INLINE int log_of(unsigned long n) {
    return __builtin_constant_p(n) ? (n < 2 ? 0 : 63 - __builtin_clzl(n)) : slow_log(n);
}
INLINE int bucket(unsigned long size) {
    if (!__builtin_constant_p(size)) return -1;
    if (size <= 8) return 3;
    if (size <= 16) return 4;
    if (size <= 32) return 5;
    if (size <= 64) return 6;
    if (size <= 1024) return 10;
    return too_large();
}
INLINE void *allocate(unsigned long size) {
    static char pool[4096];
    static unsigned long used;
    if (__builtin_constant_p(size) && size) {
        int index = bucket(size);
        if (index < 0) not_constant();
        used += 1ul << index;
    } else {
        used += size;
    }
    return pool + used;
}
INLINE unsigned swap(unsigned x) {
    if (__builtin_constant_p(x)) return (x >> 24) | (x >> 8 & 0xff00) | (x << 8 & 0xff0000) | x << 24;
    return __builtin_bswap32(x);
}
static unsigned table[16];
INLINE int test_bit(int n, const unsigned *bits) {
    return __builtin_constant_p(n) ? (bits[n / 32] >> n % 32 & 1) : (int)(bits[n >> 5] >> (n & 31) & 1);
}
struct pair { int x, y; };
int main(int argc, char **argv) {
    (void)argv;
    char *first = allocate(sizeof(struct pair));
    char *second = allocate(100);
    char *third = allocate((unsigned long)argc);
    printf("%d %d\n", (int)(second - first), (int)(third - second));
    printf("%d %d %d\n", log_of(1), log_of(4096), log_of((unsigned long)argc + 8));
    printf("%x %x\n", swap(0x12345678), swap((unsigned)argc));
    table[1] = 2;
    printf("%d %d\n", test_bit(33, table), test_bit(argc, table));
    int known = 5;
    if (!__builtin_constant_p(known * 2)) not_constant();
    if (!__builtin_constant_p(__builtin_strlen("abc"))) not_constant();
    printf("%d\n", slow_calls);
    return 0;
}
/* expected output:
1024 1
0 12 3
78563412 1000000
1 0
1
*/
