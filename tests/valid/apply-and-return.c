#include <assert.h>
#include <stdarg.h>
struct mixed { long a; double b; };
static int many(int a, double b, long c, float d, int e, int f, int g, int h, char i, long double j) {
    return a + (int)b + c + (int)d + e + f + g + h + i + (int)j;
}
static double real(int n, double x) { return n * x; }
static long double longest(long double x, int n) { return x * n; }
static struct mixed record(double x, long n) { return (struct mixed){ n + 1, x * 2 }; }
/* Each passes on whatever it was given. */
static int pass_many(int a, double b, long c, float d, int e, int f, int g, int h, char i, long double j) {
    __builtin_return(__builtin_apply((void (*)())many, __builtin_apply_args(), 64));
}
static double pass_real(int n, double x) {
    __builtin_return(__builtin_apply((void (*)())real, __builtin_apply_args(), 0));
}
static long double pass_longest(long double x, int n) {
    __builtin_return(__builtin_apply((void (*)())longest, __builtin_apply_args(), 16));
}
static struct mixed pass_record(double x, long n) {
    void *args = __builtin_apply_args();
    void *result = __builtin_apply((void (*)())record, args, 0);
    __builtin_return(result);
}
int main(void) {
    assert(pass_many(1, 2.5, 3, 4.5f, 5, 6, 7, 8, 9, 10.5L) == 55);
    assert(pass_real(3, 1.5) == 4.5 && pass_longest(2.5L, 4) == 10.0L);
    struct mixed m = pass_record(2.25, 41);
    assert(m.a == 42 && m.b == 4.5);
    return 0;
}
