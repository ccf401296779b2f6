/* <pmmintrin.h>: the SSE3 intrinsics (Intel SDM volume 1, chapter 12). */
#ifndef _PMMINTRIN_H_INCLUDED
#define _PMMINTRIN_H_INCLUDED

#include <emmintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("sse3")

#define _MM_DENORMALS_ZERO_MASK 0x0040
#define _MM_DENORMALS_ZERO_ON 0x0040
#define _MM_DENORMALS_ZERO_OFF 0x0000
#define _MM_SET_DENORMALS_ZERO_MODE(mode) _mm_setcsr((_mm_getcsr() & ~_MM_DENORMALS_ZERO_MASK) | (mode))
#define _MM_GET_DENORMALS_ZERO_MODE() (_mm_getcsr() & _MM_DENORMALS_ZERO_MASK)

__WOOTZ_INTRINSIC __m128 _mm_addsub_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_addsubps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_hadd_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_haddps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_hsub_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_hsubps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_movehdup_ps(__m128 __a)
{
  return (__m128)__builtin_ia32_movshdup(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_moveldup_ps(__m128 __a)
{
  return (__m128)__builtin_ia32_movsldup(__a);
}

__WOOTZ_INTRINSIC __m128d _mm_addsub_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_addsubpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_hadd_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_haddpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_hsub_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_hsubpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_loaddup_pd(const double *__p)
{
  return (__m128d){*__p, *__p};
}

__WOOTZ_INTRINSIC __m128d _mm_movedup_pd(__m128d __a)
{
  return (__m128d)__builtin_ia32_movddup(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_lddqu_si128(const __m128i *__p)
{
  return (__m128i)__builtin_ia32_lddqu((const char *)__p);
}

__WOOTZ_INTRINSIC void _mm_monitor(const void *__p, unsigned int __extensions, unsigned int __hints)
{
  __asm__ __volatile__("monitor" : : "a"(__p), "c"(__extensions), "d"(__hints));
}

__WOOTZ_INTRINSIC void _mm_mwait(unsigned int __extensions, unsigned int __hints)
{
  __asm__ __volatile__("mwait" : : "c"(__extensions), "a"(__hints));
}

#pragma GCC pop_options

#endif
