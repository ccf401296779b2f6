#include <immintrin.h>
__attribute__((target("sse4.1"))) int f(__m128i a, int n) {
    int x = _mm_extract_epi8(a, 16); // error: the last argument must be a 4-bit immediate
    return x + _mm_cvtsi128_si32(_mm_shuffle_epi32(a, n)); // error: the last argument must be an 8-bit immediate
}
