/* <fsgsbaseintrin.h>: bases of the segments FS and GS, in 64-bit mode. */
#ifndef _FSGSBASEINTRIN_H_INCLUDED
#define _FSGSBASEINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("fsgsbase")

__WOOTZ_INTRINSIC unsigned int _readfsbase_u32(void)
{
  unsigned int __x;
  __asm__ __volatile__("rdfsbase %0" : "=r"(__x) : : "memory");
  return __x;
}

__WOOTZ_INTRINSIC void _writefsbase_u32(unsigned int __x)
{
  __asm__ __volatile__("wrfsbase %0" : : "r"(__x) : "memory");
}

__WOOTZ_INTRINSIC unsigned long long _readfsbase_u64(void)
{
  unsigned long long __x;
  __asm__ __volatile__("rdfsbase %0" : "=r"(__x) : : "memory");
  return __x;
}

__WOOTZ_INTRINSIC void _writefsbase_u64(unsigned long long __x)
{
  __asm__ __volatile__("wrfsbase %0" : : "r"(__x) : "memory");
}

__WOOTZ_INTRINSIC unsigned int _readgsbase_u32(void)
{
  unsigned int __x;
  __asm__ __volatile__("rdgsbase %0" : "=r"(__x) : : "memory");
  return __x;
}

__WOOTZ_INTRINSIC void _writegsbase_u32(unsigned int __x)
{
  __asm__ __volatile__("wrgsbase %0" : : "r"(__x) : "memory");
}

__WOOTZ_INTRINSIC unsigned long long _readgsbase_u64(void)
{
  unsigned long long __x;
  __asm__ __volatile__("rdgsbase %0" : "=r"(__x) : : "memory");
  return __x;
}

__WOOTZ_INTRINSIC void _writegsbase_u64(unsigned long long __x)
{
  __asm__ __volatile__("wrgsbase %0" : : "r"(__x) : "memory");
}

#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("rdpid")

__WOOTZ_INTRINSIC unsigned int _rdpid_u32(void)
{
  unsigned long long __x;
  __asm__ __volatile__("rdpid %0" : "=r"(__x));
  return (unsigned int)__x;
}

#pragma GCC pop_options

#endif
