// options: -O2
/* Calls of functions that exist nowhere, in cases of a switch over a size that no caller has. */
#include <stdio.h>
extern void bad_size(void);
extern unsigned long wrong_size(void);
static inline unsigned long load(const volatile void *p, int size) {
    switch (size) {
    case 1: return *(const volatile unsigned char *)p;
    case 2: return *(const volatile unsigned short *)p;
    case 4: return *(const volatile unsigned int *)p;
    case 8: return *(const volatile unsigned long *)p;
    default: bad_size();
    }
    return 0;
}
static unsigned long exchange(volatile void *p, unsigned long new, int size) {
    unsigned long old = 0;
    switch (size) {
    case 1: old = __atomic_exchange_n((volatile unsigned char *)p, (unsigned char)new, 5); break;
    case 2: old = __atomic_exchange_n((volatile unsigned short *)p, (unsigned short)new, 5); break;
    case 4: old = __atomic_exchange_n((volatile unsigned int *)p, (unsigned int)new, 5); break;
    case 8: old = __atomic_exchange_n((volatile unsigned long *)p, new, 5); break;
    default: old = wrong_size();
    }
    return old;
}
#define READ(x) ((__typeof__(x))load(&(x), sizeof(x)))
#define EXCHANGE(x, v) ((__typeof__(x))exchange(&(x), (unsigned long)(v), sizeof(x)))
static inline int copy(char *to, const char *from, unsigned long n, unsigned long room) {
    if (__builtin_constant_p(n) && n > room) bad_size();
    for (unsigned long i = 0; i < n; i++) to[i] = from[i];
    return (int)n;
}
int main(void) {
    unsigned char a = 1;
    unsigned short b = 2;
    unsigned int c = 3;
    unsigned long d = 4;
    char buffer[8] = "";
    printf("%d %d %u %lu\n", READ(a), READ(b), READ(c), READ(d));
    printf("%d %d %u %lu\n", EXCHANGE(a, 5), EXCHANGE(b, 6), EXCHANGE(c, 7), EXCHANGE(d, 8));
    printf("%d %d %u %lu\n", a, b, c, d);
    printf("%d %s\n", copy(buffer, "seven", 6, sizeof buffer), buffer);
    return 0;
}
/* expected output:
1 2 3 4
1 2 3 4
5 6 7 8
6 seven
*/
