#include <assert.h>
#include <float.h>
#include <math.h>
volatile float f = 0.1f;
volatile double d = 0.1, zero = 0.0;
volatile long double l = 0.1L;
int main(void) {
    assert(f + f != d + d);
    assert((float)d == f);
    assert(l != d && (double)l == d);
    assert(sizeof(f * d) == 8 && sizeof(f * l) == 16 && sizeof(f * 1) == 4);
    assert(d * 3 != 0.3 && f * 3 == 0x1.333334p-2f);
    assert(1 / zero > DBL_MAX && -1 / zero < -DBL_MAX);
    double nan = zero / zero;
    assert(nan != nan && !(nan < 1) && !(nan > 1) && !(nan == 1) && !(nan <= nan));
    assert(isnan(nan) && isinf(1 / zero) && signbit(-zero));
    assert(-zero == zero && 1 / -zero < 0);
    assert((int)-1.9 == -1 && (unsigned char)200.7 == 200);
    assert((unsigned long)1.8e19 == 18000000000000000000ul);
    assert((double)18446744073709551615ul == 18446744073709551616.0);
    assert((float)16777217 == 16777216.0f);
    assert((long double)18446744073709551615ul == 18446744073709551615.0L);
    assert((unsigned)3000000000.0f == 3000000000u);
    assert(0x1.8p1 == 3.0 && 0x.8p0 == 0.5 && 1e-320 > 0);
    float g = 1e38f;
    assert(g * 10 > FLT_MAX);
    assert(FLT_EVAL_METHOD == 0);
    int i = 5;
    i *= 1.5;
    assert(i == 7);
    i += d;
    assert(i == 7);
    return 0;
}
