/* <tmmintrin.h>: the SSSE3 intrinsics (Intel SDM volume 1, chapter 12). */
#ifndef _TMMINTRIN_H_INCLUDED
#define _TMMINTRIN_H_INCLUDED

#include <pmmintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("ssse3")

__WOOTZ_INTRINSIC __m128i _mm_hadd_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_phaddw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_hadd_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_phaddd128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_hadds_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_phaddsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_hsub_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_phsubw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_hsub_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_phsubd128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_hsubs_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_phsubsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_maddubs_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmaddubsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_mulhrs_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmulhrsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_shuffle_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pshufb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sign_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psignb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sign_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psignw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sign_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psignd128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_abs_epi8(__m128i __a)
{
  return (__m128i)__builtin_ia32_pabsb128(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_abs_epi16(__m128i __a)
{
  return (__m128i)__builtin_ia32_pabsw128(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_abs_epi32(__m128i __a)
{
  return (__m128i)__builtin_ia32_pabsd128(__a);
}

#define _mm_alignr_epi8(a, b, n) ((__m128i)__builtin_ia32_palignr128((__m128i)(a), (__m128i)(b), ((n)) * 8))
__WOOTZ_INTRINSIC __m64 __wootz_alignr_pi8(__m64 __a, __m64 __b, int __n)
{
  unsigned __k = (unsigned)__n & 255;
  unsigned long long __x = (unsigned long long)__a, __y = (unsigned long long)__b;
  if (__k == 0) return __b;
  if (__k < 8) return (__m64)((__y >> (8 * __k)) | (__x << (64 - 8 * __k)));
  return __k >= 16 ? (__m64)0ll : (__m64)(__x >> (8 * (__k - 8)));
}

__WOOTZ_INTRINSIC __m64 _mm_hadd_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_phaddw128(((__v2di){(long long)__a, (long long)__b}), _mm_setzero_si128()))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_hadd_pi32(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_phaddd128(((__v2di){(long long)__a, (long long)__b}), _mm_setzero_si128()))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_hadds_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_phaddsw128(((__v2di){(long long)__a, (long long)__b}), _mm_setzero_si128()))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_hsub_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_phsubw128(((__v2di){(long long)__a, (long long)__b}), _mm_setzero_si128()))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_hsub_pi32(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_phsubd128(((__v2di){(long long)__a, (long long)__b}), _mm_setzero_si128()))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_hsubs_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_phsubsw128(((__v2di){(long long)__a, (long long)__b}), _mm_setzero_si128()))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_maddubs_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_pmaddubsw128(_mm_movpi64_epi64(__a), _mm_movpi64_epi64(__b)))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_mulhrs_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_pmulhrsw128(_mm_movpi64_epi64(__a), _mm_movpi64_epi64(__b)))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_sign_pi8(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_psignb128(_mm_movpi64_epi64(__a), _mm_movpi64_epi64(__b)))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_sign_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_psignw128(_mm_movpi64_epi64(__a), _mm_movpi64_epi64(__b)))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_sign_pi32(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_psignd128(_mm_movpi64_epi64(__a), _mm_movpi64_epi64(__b)))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_shuffle_pi8(__m64 __a, __m64 __b)
{
  return (__m64)((__v2di)__builtin_ia32_pshufb128(_mm_movpi64_epi64(__a), (__v2di)_mm_movpi64_epi64(__b) & (__v2di){0x8787878787878787ll, 0}))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_abs_pi8(__m64 __a)
{
  return (__m64)((__v2di)__builtin_ia32_pabsb128(_mm_movpi64_epi64(__a)))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_abs_pi16(__m64 __a)
{
  return (__m64)((__v2di)__builtin_ia32_pabsw128(_mm_movpi64_epi64(__a)))[0];
}

__WOOTZ_INTRINSIC __m64 _mm_abs_pi32(__m64 __a)
{
  return (__m64)((__v2di)__builtin_ia32_pabsd128(_mm_movpi64_epi64(__a)))[0];
}

#define _mm_alignr_pi8(a, b, n) ((__m64)__wootz_alignr_pi8((__m64)(a), (__m64)(b), ((n))))

#pragma GCC pop_options

#endif
