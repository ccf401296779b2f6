/* <vaesintrin.h>: AES on two lanes. */
#ifndef _VAESINTRIN_H_INCLUDED
#define _VAESINTRIN_H_INCLUDED

#include <avxintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("vaes,avx")

__WOOTZ_INTRINSIC __m256i _mm256_aesenc_epi128(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_vaesenc_v32qi(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_aesenclast_epi128(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_vaesenclast_v32qi(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_aesdec_epi128(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_vaesdec_v32qi(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_aesdeclast_epi128(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_vaesdeclast_v32qi(__a, __b);
}

#pragma GCC pop_options

#endif
