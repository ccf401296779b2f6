/* <lzcntintrin.h>: leading zeros. */
#ifndef _LZCNTINTRIN_H_INCLUDED
#define _LZCNTINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("lzcnt")

__WOOTZ_INTRINSIC unsigned short __lzcnt16(unsigned short __x)
{
  return (unsigned short)__builtin_ia32_lzcnt_u16(__x);
}

__WOOTZ_INTRINSIC unsigned int __lzcnt32(unsigned int __x)
{
  return __builtin_ia32_lzcnt_u32(__x);
}

__WOOTZ_INTRINSIC unsigned int _lzcnt_u32(unsigned int __x)
{
  return __builtin_ia32_lzcnt_u32(__x);
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC unsigned long long __lzcnt64(unsigned long long __x)
{
  return __builtin_ia32_lzcnt_u64(__x);
}

__WOOTZ_INTRINSIC unsigned long long _lzcnt_u64(unsigned long long __x)
{
  return __builtin_ia32_lzcnt_u64(__x);
}

#endif

#pragma GCC pop_options

#endif
