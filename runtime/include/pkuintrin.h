/* <pkuintrin.h>: protection keys of user pages. */
#ifndef _PKUINTRIN_H_INCLUDED
#define _PKUINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("pku")

__WOOTZ_INTRINSIC unsigned int _rdpkru_u32(void)
{
  unsigned int __x, __high;
  __asm__ __volatile__("rdpkru" : "=a"(__x), "=d"(__high) : "c"(0));
  return __x;
}

__WOOTZ_INTRINSIC void _wrpkru(unsigned int __x)
{
  __asm__ __volatile__("wrpkru" : : "a"(__x), "c"(0), "d"(0) : "memory");
}

#pragma GCC pop_options

#endif
