/* <shaintrin.h>: the SHA intrinsics (Intel SDM volume 1, 12.14). */
#ifndef _SHAINTRIN_H_INCLUDED
#define _SHAINTRIN_H_INCLUDED

#include <emmintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("sha")

__WOOTZ_INTRINSIC __m128i _mm_sha1msg1_epu32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_sha1msg1(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sha1msg2_epu32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_sha1msg2(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sha1nexte_epu32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_sha1nexte(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sha256msg1_epu32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_sha256msg1(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sha256msg2_epu32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_sha256msg2(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sha256rnds2_epu32(__m128i __a, __m128i __b, __m128i __k)
{
  return (__m128i)__builtin_ia32_sha256rnds2(__a, __b, __k);
}

#define _mm_sha1rnds4_epu32(a, b, n) ((__m128i)__builtin_ia32_sha1rnds4((__m128i)(a), (__m128i)(b), (n)))

#pragma GCC pop_options

#endif
