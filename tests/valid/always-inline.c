#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#define INLINE static inline __attribute__((always_inline))
#define ONLY extern inline __attribute__((always_inline, gnu_inline, artificial))

struct pair { long a, b; };
struct big { int v[20]; };

INLINE int early(int n) {
    for (int i = 0; i < 10; i++)
        if (i == n)
            return i * 2;
    return -1;
}
INLINE struct pair swap(struct pair p) {
    struct pair q = { p.b, p.a };
    return q;
}
INLINE struct big filled(int n) {
    struct big b;
    for (int i = 0; i < 20; i++)
        b.v[i] = n + i;
    return b;
}
INLINE double _Complex turned(double _Complex z) { return z * 1.0i; }
INLINE int counted(void) {
    static int calls;
    return ++calls;
}
INLINE int *where(void) {
    static int place;
    return &place;
}
INLINE int changes(int n) {
    int *p = &n;
    *p += 5;
    return n;
}
INLINE int jumps(int n) {
again:
    if (n > 100)
        goto out;
    n *= 2;
    goto again;
out:
    return n;
}
static int cleaned;
static void clean(int *p) { cleaned += *p; }
INLINE int cleans(int n) {
    int outer __attribute__((cleanup(clean))) = n;
    if (n > 3)
        return cleaned;
    int inner __attribute__((cleanup(clean))) = 10 * n;
    return inner + cleaned;
}
INLINE long sum_vla(int n) {
    int v[n];
    long s = 0;
    for (int i = 0; i < n; i++)
        v[i] = i;
    for (int i = 0; i < n; i++)
        s += v[i];
    return s;
}
INLINE int old_style();
INLINE int old_style(a, b) char a; float b; { return a + (int)b; }

/* Never defined elsewhere: a call that were not inlined would not link. */
ONLY int nowhere(int n) { return n + 1; }
ONLY int twice(int n) { return nowhere(nowhere(n)); }

/* The variable arguments of the caller go on to another function. */
static int sum(int n, ...) {
    va_list list;
    int s = 0;
    va_start(list, n);
    while (n--)
        s += va_arg(list, int);
    va_end(list);
    return s;
}
ONLY int sum_of(int n, ...) { return __builtin_va_arg_pack_len() == n ? sum(n, __builtin_va_arg_pack()) : -1; }
ONLY int print_to(char *to, const char *format, ...) { return sprintf(to, format, __builtin_va_arg_pack()); }
static long sum_pairs(int n, ...) {
    va_list list;
    long s = 0;
    va_start(list, n);
    while (n--) {
        struct pair p = va_arg(list, struct pair);
        s += p.a * p.b + (long)va_arg(list, double);
    }
    va_end(list);
    return s;
}
ONLY long pairs_of(int n, ...) { return sum_pairs(n, __builtin_va_arg_pack()); }

INLINE void *here(void) { return ({ __label__ at; at: &&at; }); }

int main(void) {
    assert(early(4) == 8 && early(77) == -1 && early(early(2)) == 8);
    struct pair p = swap(swap(swap((struct pair){ 1, 2 })));
    assert(p.a == 2 && p.b == 1);
    p = swap(p);
    assert(p.a == 1 && p.b == 2);
    struct big b = filled(7);
    assert(b.v[0] == 7 && b.v[19] == 26 && filled(1).v[3] == 4);
    double _Complex z = turned(2.0 + 3.0i);
    assert(__real__ z == -3.0 && __imag__ z == 2.0);
    assert(counted() == 1 && counted() == 2 && where() == where());
    int n = 1;
    assert(changes(n) == 6 && n == 1 && changes(changes(1)) == 11 && jumps(3) == 192);
    assert(cleans(5) == 0 && cleaned == 5);
    assert(cleans(1) == 15 && cleaned == 16);
    for (int i = 0; i < 1000; i++)
        assert(sum_vla(i) == (long)i * (i - 1) / 2);
    assert(old_style(300, 2.5) == 44 + 2);
    assert(twice(40) == 42);
    assert(sum_of(0) == 0 && sum_of(3, 1, 2, 3) == 6 && sum_of(2, 1) == -1);
    char text[40];
    assert(print_to(text, "%d %s %.1f", 1, "two", 3.0) == 9 && !strcmp(text, "1 two 3.0"));
    assert(pairs_of(2, p, 1.0, swap(p), 2.0) == 7);
    assert(here() && here() != (void *)1);
    int (*pointer)(int) = early;
    assert(pointer(3) == 6);
    return 0;
}
