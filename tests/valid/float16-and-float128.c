#include <assert.h>
typedef _Float128 quad;
typedef __float128 gnu_quad;
static quad third(quad x) { return x / 3; }
static double mixed(_Float32 f, _Float64 d, _Float32x fx, _Float64x lx) { return f + d + fx + (double)lx; }
int main(void) {
    quad q = third(1.0F128);
    assert(q * 3 == 1 || q * 3 < 1);
    assert(q != (quad)(long double)q && (double)q == 1.0 / 3 && sizeof q == 16 && sizeof(gnu_quad) == 16);
    gnu_quad g = 2.5q;
    assert((int)(g * 4) == 10 && g > q && -g < 0 && !(g == q) && (g ? 1 : 0));
    assert((quad)(1ul << 63) * 2 == 0x1p64F128 && (long)((quad)-7.9L) == -7);
    assert(mixed(1.5F32, 2.25F64, 3, 4) == 10.75 && _Generic(1.0F32x, _Float32x: 1, default: 0));
    return 0;
}
// except: clang: lacks the TS 18661 names in C
