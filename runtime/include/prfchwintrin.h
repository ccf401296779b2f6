/* <prfchwintrin.h>: prefetching for writing. */
#ifndef _PRFCHWINTRIN_H_INCLUDED
#define _PRFCHWINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("prfchw")

__WOOTZ_INTRINSIC void _m_prefetchw(void *__p)
{
  __asm__ __volatile__("prefetchw %0" : : "m"(*(const char *)__p));
}

#pragma GCC pop_options

#endif
