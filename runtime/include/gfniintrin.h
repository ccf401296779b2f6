/* <gfniintrin.h>: arithmetic in Galois fields. */
#ifndef _GFNIINTRIN_H_INCLUDED
#define _GFNIINTRIN_H_INCLUDED

#include <avxintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("gfni,sse2")

__WOOTZ_INTRINSIC __m128i _mm_gf2p8mul_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_vgf2p8mulb_v16qi(__a, __b);
}

#define _mm_gf2p8affine_epi64_epi8(a, b, n) \
  ((__m128i)__builtin_ia32_vgf2p8affineqb_v16qi((__m128i)(a), (__m128i)(b), (n)))
#define _mm_gf2p8affineinv_epi64_epi8(a, b, n) \
  ((__m128i)__builtin_ia32_vgf2p8affineinvqb_v16qi((__m128i)(a), (__m128i)(b), (n)))

#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("gfni,avx")

__WOOTZ_INTRINSIC __m256i _mm256_gf2p8mul_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_vgf2p8mulb_v32qi(__a, __b);
}

#define _mm256_gf2p8affine_epi64_epi8(a, b, n) \
  ((__m256i)__builtin_ia32_vgf2p8affineqb_v32qi((__m256i)(a), (__m256i)(b), (n)))
#define _mm256_gf2p8affineinv_epi64_epi8(a, b, n) \
  ((__m256i)__builtin_ia32_vgf2p8affineinvqb_v32qi((__m256i)(a), (__m256i)(b), (n)))

#pragma GCC pop_options

#endif
