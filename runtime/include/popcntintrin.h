/* <popcntintrin.h>: counting bits. */
#ifndef _POPCNTINTRIN_H_INCLUDED
#define _POPCNTINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("popcnt")

__WOOTZ_INTRINSIC int _mm_popcnt_u32(unsigned int __x)
{
  return __builtin_popcount(__x);
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC long long _mm_popcnt_u64(unsigned long long __x)
{
  return __builtin_popcountll(__x);
}

#endif

#pragma GCC pop_options

#endif
