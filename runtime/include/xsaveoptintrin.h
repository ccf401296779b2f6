/* <xsaveoptintrin.h>: extended state, what changed. */
#ifndef _XSAVEOPTINTRIN_H_INCLUDED
#define _XSAVEOPTINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("xsaveopt")

__WOOTZ_INTRINSIC void _xsaveopt(void *__p, long long __mask)
{
  __asm__ __volatile__("xsaveopt %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xsaveopt64(void *__p, long long __mask)
{
  __asm__ __volatile__("xsaveopt64 %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

#pragma GCC pop_options

#endif
