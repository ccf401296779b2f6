/* <pmmintrin.h>: the SSE3 intrinsics (Intel SDM volume 1, 12.3). They exist when -msse3 or a -march that includes it is given,
 * which is what programs test by __SSE3__. */
#ifndef _PMMINTRIN_H_INCLUDED
#define _PMMINTRIN_H_INCLUDED

#include <emmintrin.h>

#ifdef __SSE3__

__WOOTZ_INTRINSIC __m128 _mm_addsub_ps(__m128 __a, __m128 __b)
{
  __asm__("addsubps %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_addsub_pd(__m128d __a, __m128d __b)
{
  __asm__("addsubpd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128 _mm_hadd_ps(__m128 __a, __m128 __b)
{
  __asm__("haddps %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_hadd_pd(__m128d __a, __m128d __b)
{
  __asm__("haddpd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128 _mm_hsub_ps(__m128 __a, __m128 __b)
{
  __asm__("hsubps %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_hsub_pd(__m128d __a, __m128d __b)
{
  __asm__("hsubpd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128 _mm_movehdup_ps(__m128 __a)
{
  return __builtin_shufflevector(__a, __a, 1, 1, 3, 3);
}

__WOOTZ_INTRINSIC __m128 _mm_moveldup_ps(__m128 __a)
{
  return __builtin_shufflevector(__a, __a, 0, 0, 2, 2);
}

__WOOTZ_INTRINSIC __m128d _mm_movedup_pd(__m128d __a)
{
  return (__m128d){__a[0], __a[0]};
}

__WOOTZ_INTRINSIC __m128d _mm_loaddup_pd(const double *__p)
{
  return (__m128d){*__p, *__p};
}

__WOOTZ_INTRINSIC __m128i _mm_lddqu_si128(const __m128i_u *__p)
{
  return *__p;
}

__WOOTZ_INTRINSIC void _mm_monitor(const void *__p, unsigned int __e, unsigned int __h)
{
  __asm__ __volatile__("monitor" : : "a"(__p), "c"(__e), "d"(__h) : "memory");
}

__WOOTZ_INTRINSIC void _mm_mwait(unsigned int __e, unsigned int __h)
{
  __asm__ __volatile__("mwait" : : "c"(__e), "a"(__h) : "memory");
}

#define _MM_DENORMALS_ZERO_MASK 0x0040
#define _MM_DENORMALS_ZERO_ON 0x0040
#define _MM_DENORMALS_ZERO_OFF 0x0000
#define _MM_SET_DENORMALS_ZERO_MODE(mode) _mm_setcsr((_mm_getcsr() & ~_MM_DENORMALS_ZERO_MASK) | (mode))
#define _MM_GET_DENORMALS_ZERO_MODE() (_mm_getcsr() & _MM_DENORMALS_ZERO_MASK)

#endif

#endif
