/* <vpclmulqdqintrin.h>: carry-less products of two lanes. */
#ifndef _VPCLMULQDQINTRIN_H_INCLUDED
#define _VPCLMULQDQINTRIN_H_INCLUDED

#include <avxintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("vpclmulqdq,avx")

#define _mm256_clmulepi64_epi128(a, b, n) ((__m256i)__builtin_ia32_vpclmulqdq_v4di((__m256i)(a), (__m256i)(b), (n)))

#pragma GCC pop_options

#endif
