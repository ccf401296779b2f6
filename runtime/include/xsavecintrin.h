/* <xsavecintrin.h>: extended state, compacted. */
#ifndef _XSAVECINTRIN_H_INCLUDED
#define _XSAVECINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("xsavec")

__WOOTZ_INTRINSIC void _xsavec(void *__p, long long __mask)
{
  __asm__ __volatile__("xsavec %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xsavec64(void *__p, long long __mask)
{
  __asm__ __volatile__("xsavec64 %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

#pragma GCC pop_options

#endif
