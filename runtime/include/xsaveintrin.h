/* <xsaveintrin.h>: extended state. */
#ifndef _XSAVEINTRIN_H_INCLUDED
#define _XSAVEINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("xsave")

__WOOTZ_INTRINSIC void _xsave(void *__p, long long __mask)
{
  __asm__ __volatile__("xsave %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xrstor(void *__p, long long __mask)
{
  __asm__ __volatile__("xrstor %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xsave64(void *__p, long long __mask)
{
  __asm__ __volatile__("xsave64 %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xrstor64(void *__p, long long __mask)
{
  __asm__ __volatile__("xrstor64 %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC long long _xgetbv(unsigned int __n)
{
  unsigned int __low, __high;
  __asm__ __volatile__("xgetbv" : "=a"(__low), "=d"(__high) : "c"(__n));
  return (long long)(((unsigned long long)__high << 32) | __low);
}

__WOOTZ_INTRINSIC void _xsetbv(unsigned int __n, long long __x)
{
  __asm__ __volatile__("xsetbv" : : "c"(__n), "a"((unsigned)__x), "d"((unsigned)(__x >> 32)) : "memory");
}

#pragma GCC pop_options

#endif
