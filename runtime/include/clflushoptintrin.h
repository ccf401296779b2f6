/* <clflushoptintrin.h>: flushing cache lines, unordered. */
#ifndef _CLFLUSHOPTINTRIN_H_INCLUDED
#define _CLFLUSHOPTINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("clflushopt")

__WOOTZ_INTRINSIC void _mm_clflushopt(const void *__p)
{
  __builtin_ia32_clflushopt(__p);
}

#pragma GCC pop_options

#endif
