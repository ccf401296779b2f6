/* <wmmintrin.h>: the AES and carry-less multiplication intrinsics (Intel SDM volume 1, 12.13). */
#ifndef _WMMINTRIN_H_INCLUDED
#define _WMMINTRIN_H_INCLUDED

#include <emmintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("aes")

__WOOTZ_INTRINSIC __m128i _mm_aesenc_si128(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_aesenc128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_aesenclast_si128(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_aesenclast128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_aesdec_si128(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_aesdec128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_aesdeclast_si128(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_aesdeclast128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_aesimc_si128(__m128i __a)
{
  return (__m128i)__builtin_ia32_aesimc128(__a);
}

#define _mm_aeskeygenassist_si128(a, n) ((__m128i)__builtin_ia32_aeskeygenassist128((__m128i)(a), (n)))

#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("pclmul")

#define _mm_clmulepi64_si128(a, b, n) ((__m128i)__builtin_ia32_pclmulqdq128((__m128i)(a), (__m128i)(b), (n)))

#pragma GCC pop_options

#endif
