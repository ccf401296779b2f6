/* <clwbintrin.h>: writing cache lines back. */
#ifndef _CLWBINTRIN_H_INCLUDED
#define _CLWBINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("clwb")

__WOOTZ_INTRINSIC void _mm_clwb(const void *__p)
{
  __builtin_ia32_clwb(__p);
}

#pragma GCC pop_options

#endif
