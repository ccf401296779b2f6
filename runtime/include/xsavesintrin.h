/* <xsavesintrin.h>: extended state of the supervisor. */
#ifndef _XSAVESINTRIN_H_INCLUDED
#define _XSAVESINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("xsaves")

__WOOTZ_INTRINSIC void _xsaves(void *__p, long long __mask)
{
  __asm__ __volatile__("xsaves %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xrstors(void *__p, long long __mask)
{
  __asm__ __volatile__("xrstors %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xsaves64(void *__p, long long __mask)
{
  __asm__ __volatile__("xsaves64 %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

__WOOTZ_INTRINSIC void _xrstors64(void *__p, long long __mask)
{
  __asm__ __volatile__("xrstors64 %0" : "+m"(*(char (*)[64])__p) : "a"((unsigned)__mask), "d"((unsigned)(__mask >> 32)) : "memory");
}

#pragma GCC pop_options

#endif
