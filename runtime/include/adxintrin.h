/* <adxintrin.h>: additions with carry in and out. */
#ifndef _ADXINTRIN_H_INCLUDED
#define _ADXINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("adx")

__WOOTZ_INTRINSIC unsigned char _addcarryx_u32(unsigned char __carry, unsigned int __x, unsigned int __y, unsigned int *__sum)
{
  unsigned long long __s = (unsigned long long)__x + __y + (__carry != 0);
  *__sum = (unsigned int)__s;
  return (unsigned char)(__s >> 32);
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC unsigned char _addcarryx_u64(unsigned char __carry, unsigned long long __x, unsigned long long __y, unsigned long long *__sum)
{
  unsigned __int128 __s = (unsigned __int128)__x + __y + (__carry != 0);
  *__sum = (unsigned long long)__s;
  return (unsigned char)(__s >> 64);
}

#endif

#pragma GCC pop_options

#endif
