#include <assert.h>
static long mix(long a, long b, long c, long d, long e, long f, long g, long h) {
    long r = ((a + b) * (c + d) - (e + f) * (g + h)) + ((a - b) * (c - d) ^ (e - f) * (g - h)) +
             (((a | b) & (c | d)) + ((e | f) & (g | h))) * ((a ^ h) + (b ^ g) + (c ^ f) + (d ^ e));
    r += ((((((a + 1) * 2 + b) * 3 + c) * 4 + d) * 5 + e) * 6 + f) * 7 + g * h;
    r ^= (a << (b & 7)) + (c >> (d & 3)) - (e / (f | 1)) + (g % (h | 1));
    return r;
}
static double fmix(double a, double b, double c, double d) {
    return ((a + b) * (c - d) + (a - c) * (b + d)) / ((a * b + c * d) - (a * d - b * c) * ((a + d) * (b + c) + (a * a + b * b)));
}
static int nested(int n) { return n < 2 ? n : nested(n - 1) + nested(n - 2) * nested(1) + (nested(n / 2) - nested(n / 2)); }
int main(void) {
    assert(mix(1, 2, 3, 4, 5, 6, 7, 8) == 18834);
    assert(fmix(1, 2, 3, 4) == -0x1.9f22983759f23p-3);
    assert(nested(10) == 55);
    return 0;
}
