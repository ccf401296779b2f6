/* <wbnoinvdintrin.h>: writing all caches back. */
#ifndef _WBNOINVDINTRIN_H_INCLUDED
#define _WBNOINVDINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("wbnoinvd")

__WOOTZ_INTRINSIC void _wbnoinvd(void)
{
  __asm__ __volatile__("wbnoinvd" : : : "memory");
}

#pragma GCC pop_options

#endif
