#include <immintrin.h>
__m128i with_sse41(__m128i a) {
    // What a macro stands for names the builtin.
    return _mm_blend_epi16(a, a, 3); // error: needs isa option -msse4.1
}
__attribute__((target("sse4.1"))) int enough(__m128i a) { return _mm_extract_epi8(a, 15); }
