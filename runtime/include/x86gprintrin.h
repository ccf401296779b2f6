/* <x86gprintrin.h>: intrinsics on general registers. */
#ifndef _X86GPRINTRIN_H_INCLUDED
#define _X86GPRINTRIN_H_INCLUDED

#include <adxintrin.h>
#include <bmiintrin.h>
#include <bmi2intrin.h>
#include <clflushoptintrin.h>
#include <clwbintrin.h>
#include <clzerointrin.h>
#include <fsgsbaseintrin.h>
#include <fxsrintrin.h>
#include <lzcntintrin.h>
#include <movbeintrin.h>
#include <pkuintrin.h>
#include <popcntintrin.h>
#include <prfchwintrin.h>
#include <rdrandintrin.h>
#include <rdseedintrin.h>
#include <wbnoinvdintrin.h>
#include <xsaveintrin.h>
#include <xsaveoptintrin.h>
#include <xsavecintrin.h>
#include <xsavesintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

__WOOTZ_INTRINSIC unsigned long long __rdtsc(void)
{
  unsigned int __lo, __hi;
  __asm__ __volatile__("rdtsc" : "=a"(__lo), "=d"(__hi));
  return ((unsigned long long)__hi << 32) | __lo;
}

__WOOTZ_INTRINSIC unsigned long long __rdtscp(unsigned int *__aux)
{
  unsigned int __lo, __hi;
  __asm__ __volatile__("rdtscp" : "=a"(__lo), "=d"(__hi), "=c"(*__aux));
  return ((unsigned long long)__hi << 32) | __lo;
}

__WOOTZ_INTRINSIC unsigned long long __rdpmc(int __counter)
{
  unsigned int __lo, __hi;
  __asm__ __volatile__("rdpmc" : "=a"(__lo), "=d"(__hi) : "c"(__counter));
  return ((unsigned long long)__hi << 32) | __lo;
}

__WOOTZ_INTRINSIC int __bsfd(int __x)
{
  return __builtin_ctz((unsigned)__x);
}

__WOOTZ_INTRINSIC int __bsrd(int __x)
{
  return 31 - __builtin_clz((unsigned)__x);
}

__WOOTZ_INTRINSIC int __bswapd(int __x)
{
  return (int)__builtin_bswap32((unsigned)__x);
}

__WOOTZ_INTRINSIC int __popcntd(unsigned int __x)
{
  return __builtin_popcount(__x);
}

__WOOTZ_INTRINSIC unsigned char __rolb(unsigned char __x, int __n)
{
  unsigned __k = (unsigned)__n & 7;
  return (unsigned char)((__x << __k) | (__x >> ((8 - __k) & 7)));
}

__WOOTZ_INTRINSIC unsigned char __rorb(unsigned char __x, int __n)
{
  unsigned __k = (unsigned)__n & 7;
  return (unsigned char)((__x >> __k) | (__x << ((8 - __k) & 7)));
}

__WOOTZ_INTRINSIC unsigned short __rolw(unsigned short __x, int __n)
{
  unsigned __k = (unsigned)__n & 15;
  return (unsigned short)((__x << __k) | (__x >> ((16 - __k) & 15)));
}

__WOOTZ_INTRINSIC unsigned short __rorw(unsigned short __x, int __n)
{
  unsigned __k = (unsigned)__n & 15;
  return (unsigned short)((__x >> __k) | (__x << ((16 - __k) & 15)));
}

__WOOTZ_INTRINSIC unsigned int __rold(unsigned int __x, int __n)
{
  unsigned __k = (unsigned)__n & 31;
  return (unsigned int)((__x << __k) | (__x >> ((32 - __k) & 31)));
}

__WOOTZ_INTRINSIC unsigned int __rord(unsigned int __x, int __n)
{
  unsigned __k = (unsigned)__n & 31;
  return (unsigned int)((__x >> __k) | (__x << ((32 - __k) & 31)));
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC int __bsfq(long long __x)
{
  return __builtin_ctzll((unsigned long long)__x);
}

__WOOTZ_INTRINSIC int __bsrq(long long __x)
{
  return 63 - __builtin_clzll((unsigned long long)__x);
}

__WOOTZ_INTRINSIC long long __bswapq(long long __x)
{
  return (long long)__builtin_bswap64((unsigned long long)__x);
}

__WOOTZ_INTRINSIC long long __popcntq(unsigned long long __x)
{
  return __builtin_popcountll(__x);
}

__WOOTZ_INTRINSIC unsigned long long __rolq(unsigned long long __x, int __n)
{
  unsigned __k = (unsigned)__n & 63;
  return (__x << __k) | (__x >> ((64 - __k) & 63));
}

__WOOTZ_INTRINSIC unsigned long long __rorq(unsigned long long __x, int __n)
{
  unsigned __k = (unsigned)__n & 63;
  return (__x >> __k) | (__x << ((64 - __k) & 63));
}

__WOOTZ_INTRINSIC unsigned long long __readeflags(void)
{
  unsigned long long __f;
  __asm__ __volatile__("pushfq\n\tpopq %0" : "=r"(__f) : : "memory");
  return __f;
}

__WOOTZ_INTRINSIC void __writeeflags(unsigned long long __f)
{
  __asm__ __volatile__("pushq %0\n\tpopfq" : : "r"(__f) : "memory", "cc");
}

# define _bswap64(x) __bswapq(x)
# define _lrotl(x, n) __rolq((x), (n))
# define _lrotr(x, n) __rorq((x), (n))
# define _popcnt64(x) __popcntq(x)
#endif
__WOOTZ_INTRINSIC void _wbinvd(void)
{
  __asm__ __volatile__("wbinvd" : : : "memory");
}

__WOOTZ_INTRINSIC void __pause(void)
{
  __builtin_ia32_pause();
}

#pragma GCC push_options
#pragma GCC target("crc32")

__WOOTZ_INTRINSIC unsigned int __crc32b(unsigned int __crc, unsigned char __x)
{
  return __builtin_ia32_crc32qi(__crc, __x);
}

__WOOTZ_INTRINSIC unsigned int __crc32w(unsigned int __crc, unsigned short __x)
{
  return __builtin_ia32_crc32hi(__crc, __x);
}

__WOOTZ_INTRINSIC unsigned int __crc32d(unsigned int __crc, unsigned int __x)
{
  return __builtin_ia32_crc32si(__crc, __x);
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC unsigned long long __crc32q(unsigned long long __crc, unsigned long long __x)
{
  return __builtin_ia32_crc32di(__crc, __x);
}

#endif
#pragma GCC pop_options

#define _rdtscp(p) __rdtscp(p)
#define _bit_scan_forward(x) __bsfd(x)
#define _bit_scan_reverse(x) __bsrd(x)
#define _bswap(x) __bswapd(x)
#define _popcnt32(x) __popcntd((unsigned)(x))
#define _rdtsc() __rdtsc()
#define _rdpmc(n) __rdpmc(n)
#define _rotl(x, n) __rold((x), (n))
#define _rotr(x, n) __rord((x), (n))
#define _rotwl(x, n) __rolw((x), (n))
#define _rotwr(x, n) __rorw((x), (n))

__WOOTZ_INTRINSIC unsigned char _addcarry_u32(unsigned char __c, unsigned int __a, unsigned int __b, unsigned int *__p)
{
  unsigned long long __s = (unsigned long long)__a + __b + (__c != 0);
  *__p = (unsigned int)__s;
  return (unsigned char)(__s >> 32);
}

__WOOTZ_INTRINSIC unsigned char _subborrow_u32(unsigned char __c, unsigned int __a, unsigned int __b, unsigned int *__p)
{
  unsigned long long __s = (unsigned long long)__a - __b - (__c != 0);
  *__p = (unsigned int)__s;
  return (unsigned char)((__s >> 32) & 1);
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC unsigned char _addcarry_u64(unsigned char __c, unsigned long long __a, unsigned long long __b, unsigned long long *__p)
{
  unsigned __int128 __s = (unsigned __int128)__a + __b + (__c != 0);
  *__p = (unsigned long long)__s;
  return (unsigned char)(__s >> 64);
}

__WOOTZ_INTRINSIC unsigned char _subborrow_u64(unsigned char __c, unsigned long long __a, unsigned long long __b, unsigned long long *__p)
{
  unsigned __int128 __s = (unsigned __int128)__a - __b - (__c != 0);
  *__p = (unsigned long long)__s;
  return (unsigned char)((__s >> 64) & 1);
}

#endif
#endif
