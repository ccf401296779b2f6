/* <f16cintrin.h>: conversions of half precision (Intel SDM volume 1, 14.4). */
#ifndef _F16CINTRIN_H_INCLUDED
#define _F16CINTRIN_H_INCLUDED

#include <avxintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("f16c")

__WOOTZ_INTRINSIC float _cvtsh_ss(unsigned short __x)
{
  return ((__v4sf)__builtin_ia32_vcvtph2ps(((__v8hi){(short)__x, 0, 0, 0, 0, 0, 0, 0})))[0];
}

__WOOTZ_INTRINSIC __m128 _mm_cvtph_ps(__m128i __a)
{
  return (__m128)__builtin_ia32_vcvtph2ps(__a);
}

__WOOTZ_INTRINSIC __m256 _mm256_cvtph_ps(__m128i __a)
{
  return (__m256)__builtin_ia32_vcvtph2ps256(__a);
}

#define _cvtss_sh(x, mode) ((unsigned short)((__v8hu)__builtin_ia32_vcvtps2ph(((__v4sf){(x), 0, 0, 0}), (mode)))[0])
#define _mm_cvtps_ph(a, mode) ((__m128i)__builtin_ia32_vcvtps2ph((__m128)(a), (mode)))
#define _mm256_cvtps_ph(a, mode) ((__m128i)__builtin_ia32_vcvtps2ph256((__m256)(a), (mode)))

#pragma GCC pop_options

#endif
