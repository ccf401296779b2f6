/* <rdrandintrin.h>: random numbers. 1 if there was one. */
#ifndef _RDRANDINTRIN_H_INCLUDED
#define _RDRANDINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("rdrnd")

__WOOTZ_INTRINSIC int _rdrand16_step(unsigned short *__p)
{
  unsigned short __x;
  unsigned char __ok;
  __asm__ __volatile__("rdrand %0\n\tsetc %1" : "=r"(__x), "=q"(__ok) : : "cc");
  *__p = __x;
  return __ok;
}

__WOOTZ_INTRINSIC int _rdrand32_step(unsigned int *__p)
{
  unsigned int __x;
  unsigned char __ok;
  __asm__ __volatile__("rdrand %0\n\tsetc %1" : "=r"(__x), "=q"(__ok) : : "cc");
  *__p = __x;
  return __ok;
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC int _rdrand64_step(unsigned long long *__p)
{
  unsigned long long __x;
  unsigned char __ok;
  __asm__ __volatile__("rdrand %0\n\tsetc %1" : "=r"(__x), "=q"(__ok) : : "cc");
  *__p = __x;
  return __ok;
}

#endif

#pragma GCC pop_options

#endif
