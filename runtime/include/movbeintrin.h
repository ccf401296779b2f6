/* <movbeintrin.h>: big-endian numbers in memory. */
#ifndef _MOVBEINTRIN_H_INCLUDED
#define _MOVBEINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("movbe")

__WOOTZ_INTRINSIC short _loadbe_i16(const void *__p)
{
  return (short)__builtin_bswap16(((const struct { unsigned short __x; } __attribute__((__packed__, __may_alias__)) *)__p)->__x);
}

__WOOTZ_INTRINSIC void _storebe_i16(void *__p, short __x)
{
  ((struct { unsigned short __x; } __attribute__((__packed__, __may_alias__)) *)__p)->__x = __builtin_bswap16((unsigned short)__x);
}

__WOOTZ_INTRINSIC int _loadbe_i32(const void *__p)
{
  return (int)__builtin_bswap32(((const struct { unsigned int __x; } __attribute__((__packed__, __may_alias__)) *)__p)->__x);
}

__WOOTZ_INTRINSIC void _storebe_i32(void *__p, int __x)
{
  ((struct { unsigned int __x; } __attribute__((__packed__, __may_alias__)) *)__p)->__x = __builtin_bswap32((unsigned int)__x);
}

__WOOTZ_INTRINSIC long long _loadbe_i64(const void *__p)
{
  return (long long)__builtin_bswap64(((const struct { unsigned long long __x; } __attribute__((__packed__, __may_alias__)) *)__p)->__x);
}

__WOOTZ_INTRINSIC void _storebe_i64(void *__p, long long __x)
{
  ((struct { unsigned long long __x; } __attribute__((__packed__, __may_alias__)) *)__p)->__x = __builtin_bswap64((unsigned long long)__x);
}

#pragma GCC pop_options

#endif
