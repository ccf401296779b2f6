#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
static long double sum(int n, ...) {
    va_list list;
    va_start(list, n);
    long double total = 0;
    for (int i = 0; i < n; i++)
        total += va_arg(list, long double);
    va_end(list);
    return total;
}
struct pair { long double a; int b; };
static struct pair twice(struct pair p) {
    p.a *= 2;
    p.b *= 2;
    return p;
}
int main(void) {
    printf("%.20Lg\n", 1.0L / 3);
    printf("%.3Lf\n", sum(3, 1.5L, -0.25L, 100.0L));
    struct pair p = twice((struct pair){ 1.25L, 21 });
    assert(p.a == 2.5L && p.b == 42);
    long double x = 0x1p-16445L;
    assert(x > 0 && x / 2 == 0);
    unsigned long u = 1ul << 63;
    long double y = u + 1;
    assert(y - u == 1 && (unsigned long)y == u + 1);
    assert((long)-y < 0 && -y < 0 && !(y < -y) && (y ? 1 : 0));
    int n = (int)(x != 0) + (int)(long)2.9L;
    assert(n == 3);
    return 0;
}
/* expected output:
0.33333333333333333334
101.250
*/
