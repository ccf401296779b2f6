/* <bmi2intrin.h>: the BMI2 intrinsics. */
#ifndef _BMI2INTRIN_H_INCLUDED
#define _BMI2INTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("bmi2")

__WOOTZ_INTRINSIC unsigned int _bzhi_u32(unsigned int __x, unsigned int __n)
{
  return __builtin_ia32_bzhi_si(__x, __n);
}

__WOOTZ_INTRINSIC unsigned int _pdep_u32(unsigned int __x, unsigned int __mask)
{
  return __builtin_ia32_pdep_si(__x, __mask);
}

__WOOTZ_INTRINSIC unsigned int _pext_u32(unsigned int __x, unsigned int __mask)
{
  return __builtin_ia32_pext_si(__x, __mask);
}

__WOOTZ_INTRINSIC unsigned int _mulx_u32(unsigned int __x, unsigned int __y, unsigned int *__high)
{
  unsigned long long __r = (unsigned long long)__x * __y;
  *__high = (unsigned int)(__r >> 32);
  return (unsigned int)__r;
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC unsigned long long _bzhi_u64(unsigned long long __x, unsigned long long __n)
{
  return __builtin_ia32_bzhi_di(__x, __n);
}

__WOOTZ_INTRINSIC unsigned long long _pdep_u64(unsigned long long __x, unsigned long long __mask)
{
  return __builtin_ia32_pdep_di(__x, __mask);
}

__WOOTZ_INTRINSIC unsigned long long _pext_u64(unsigned long long __x, unsigned long long __mask)
{
  return __builtin_ia32_pext_di(__x, __mask);
}

__WOOTZ_INTRINSIC unsigned long long _mulx_u64(unsigned long long __x, unsigned long long __y, unsigned long long *__high)
{
  unsigned __int128 __r = (unsigned __int128)__x * __y;
  *__high = (unsigned long long)(__r >> 64);
  return (unsigned long long)__r;
}

#endif

#pragma GCC pop_options

#endif
