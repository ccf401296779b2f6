// options: -w
#include <assert.h>
#include <immintrin.h>
#include <stdarg.h>
typedef int v8si __attribute__((vector_size(32)));
typedef double v4df __attribute__((vector_size(32)));
struct wrapped { v4df v; };

// Without AVX they are in memory, by halves.
static v8si plain(v8si a, int n, v8si b) { return (a * n + b) ^ (a << 2); }
static double last_of(int n, ...) {
    va_list list;
    va_start(list, n);
    double sum = 0;
    while (n--)
        sum += va_arg(list, v4df)[3] + va_arg(list, int);
    va_end(list);
    return sum;
}

// With AVX they are in registers, whatever the command line says.
__attribute__((target("avx2,fma"), noinline)) static int with_avx2(const int *p) {
    __m256i a = _mm256_loadu_si256((const __m256i *)p);
    __m256i b = _mm256_permutevar8x32_epi32(a, _mm256_setr_epi32(7, 6, 5, 4, 3, 2, 1, 0));
    __m256i c = _mm256_add_epi32(_mm256_mullo_epi32(a, b), _mm256_slli_epi32(a, 4));
    __m256d d = _mm256_fmadd_pd(_mm256_set1_pd(2), _mm256_cvtepi32_pd(_mm256_castsi256_si128(c)), _mm256_set1_pd(1));
    int sum = _mm256_extract_epi32(c, 5) + (int)_mm256_cvtsd_f64(d) + _mm256_movemask_epi8(_mm256_cmpgt_epi32(a, b));
    int high;
    __asm__("vextracti128 $1, %1, %%xmm7\n\tvmovd %%xmm7, %0" : "=r"(high) : "x"(c) : "xmm7");
    assert(high == _mm256_extract_epi32(c, 4));
    return sum;
}

#pragma GCC push_options
#pragma GCC target("avx")
#ifndef __AVX__
# error "the pragma defines the macro"
#endif
__attribute__((noinline)) static struct wrapped in_register(struct wrapped w, v4df x) {
    w.v = w.v * 2 - x;
    return w;
}
__attribute__((noinline)) static double from_avx(void) {
    struct wrapped w = { { 1, 2, 3, 4 } };
    w = in_register(w, (v4df){ 0, 1, 0, 1 });
    return w.v[1] * 10 + w.v[3];
}
#pragma GCC pop_options

int main(void) {
#ifdef __AVX__
    int beyond = 1;
#else
    int beyond = 0;
#endif
    v8si a = { 1, 2, 3, 4, 5, 6, 7, 8 };
    v8si r = plain(a, 3, a + 10);
    assert(r[0] == (14 ^ 4) && r[7] == (42 ^ 32));
    v8si mask = a > 4;
    assert(mask[3] == 0 && mask[4] == -1);
    assert(last_of(2, (v4df){ 1, 2, 3, 4.5 }, 1, (v4df){ 0, 0, 0, 0.25 }, 2) == 7.75);
    assert(!beyond);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        int p[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
        assert(with_avx2(p) == -65373);
        assert(from_avx() == 37);
    }
    return 0;
}
