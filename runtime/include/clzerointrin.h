/* <clzerointrin.h>: clearing a cache line. */
#ifndef _CLZEROINTRIN_H_INCLUDED
#define _CLZEROINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("clzero")

__WOOTZ_INTRINSIC void _mm_clzero(void *__p)
{
  __asm__ __volatile__("clzero" : : "a"(__p) : "memory");
}

#pragma GCC pop_options

#endif
