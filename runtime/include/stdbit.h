/* Bit and byte utilities (C23 7.18). A C library's own header comes first. */
#if defined __has_include_next && __has_include_next(<stdbit.h>)
#include_next <stdbit.h>
#elif !defined __WOOTZ_STDBIT_H
#define __WOOTZ_STDBIT_H

#include <stddef.h>
#include <stdint.h>

#define __STDC_VERSION_STDBIT_H__ 202311L

#define __STDC_ENDIAN_LITTLE__ 1234
#define __STDC_ENDIAN_BIG__ 4321
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define __STDC_ENDIAN_NATIVE__ __STDC_ENDIAN_LITTLE__
#else
#define __STDC_ENDIAN_NATIVE__ __STDC_ENDIAN_BIG__
#endif

/* What the functions need of a value of 64 and of 128 bits; zero has no first bit. */
#define __STDBIT_WIDTH(type) (8u * (unsigned)sizeof(type))
#define __stdbit_width64(v) ((v) == 0 ? 0u : 64u - (unsigned)__builtin_clzll(v))
#define __stdbit_low64(v) ((v) == 0 ? 64u : (unsigned)__builtin_ctzll(v))
#define __stdbit_ones64(v) ((unsigned)__builtin_popcountll(v))
#ifdef __SIZEOF_INT128__
#define __stdbit_width128(v) \
  ((v) >> 64 ? 64u + __stdbit_width64((unsigned long long)((v) >> 64)) : __stdbit_width64((unsigned long long)(v)))
#define __stdbit_low128(v) \
  ((unsigned long long)(v) ? __stdbit_low64((unsigned long long)(v)) : 64u + __stdbit_low64((unsigned long long)((v) >> 64)))
#define __stdbit_ones128(v) (__stdbit_ones64((unsigned long long)(v)) + __stdbit_ones64((unsigned long long)((v) >> 64)))
#endif

#define __STDBIT_FUNCTION(result, name, suffix) \
  static __inline__ __attribute__((__unused__, __const__, __nothrow__, __leaf__)) result name##_##suffix

#define __STDBIT_DEFINE(suffix, type, size) \
  __STDBIT_FUNCTION(unsigned int, stdc_leading_zeros, suffix)(type __v) \
  { return __STDBIT_WIDTH(type) - __stdbit_width##size(__v); } \
  __STDBIT_FUNCTION(unsigned int, stdc_leading_ones, suffix)(type __v) \
  { return stdc_leading_zeros_##suffix((type)~__v); } \
  __STDBIT_FUNCTION(unsigned int, stdc_trailing_zeros, suffix)(type __v) \
  { return __v == 0 ? __STDBIT_WIDTH(type) : __stdbit_low##size(__v); } \
  __STDBIT_FUNCTION(unsigned int, stdc_trailing_ones, suffix)(type __v) \
  { return stdc_trailing_zeros_##suffix((type)~__v); } \
  __STDBIT_FUNCTION(unsigned int, stdc_first_leading_zero, suffix)(type __v) \
  { return (type)~__v == 0 ? 0 : stdc_leading_ones_##suffix(__v) + 1; } \
  __STDBIT_FUNCTION(unsigned int, stdc_first_leading_one, suffix)(type __v) \
  { return __v == 0 ? 0 : stdc_leading_zeros_##suffix(__v) + 1; } \
  __STDBIT_FUNCTION(unsigned int, stdc_first_trailing_zero, suffix)(type __v) \
  { return (type)~__v == 0 ? 0 : stdc_trailing_ones_##suffix(__v) + 1; } \
  __STDBIT_FUNCTION(unsigned int, stdc_first_trailing_one, suffix)(type __v) \
  { return __v == 0 ? 0 : stdc_trailing_zeros_##suffix(__v) + 1; } \
  __STDBIT_FUNCTION(unsigned int, stdc_count_ones, suffix)(type __v) \
  { return __stdbit_ones##size(__v); } \
  __STDBIT_FUNCTION(unsigned int, stdc_count_zeros, suffix)(type __v) \
  { return __STDBIT_WIDTH(type) - __stdbit_ones##size(__v); } \
  __STDBIT_FUNCTION(_Bool, stdc_has_single_bit, suffix)(type __v) \
  { return __v != 0 && (__v & (type)(__v - 1)) == 0; } \
  __STDBIT_FUNCTION(unsigned int, stdc_bit_width, suffix)(type __v) \
  { return __stdbit_width##size(__v); } \
  __STDBIT_FUNCTION(type, stdc_bit_floor, suffix)(type __v) \
  { return __v == 0 ? 0 : (type)((type)1 << (stdc_bit_width_##suffix(__v) - 1)); } \
  /* What is not representable is 0: shifted out in two steps. */ \
  __STDBIT_FUNCTION(type, stdc_bit_ceil, suffix)(type __v) \
  { return __v <= 1 ? 1 : (type)((type)((type)1 << (stdc_bit_width_##suffix((type)(__v - 1)) - 1)) << 1); }

__STDBIT_DEFINE(uc, unsigned char, 64)
__STDBIT_DEFINE(us, unsigned short, 64)
__STDBIT_DEFINE(ui, unsigned int, 64)
__STDBIT_DEFINE(ul, unsigned long, 64)
__STDBIT_DEFINE(ull, unsigned long long, 64)
#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 __stdbit_u128;
__STDBIT_DEFINE(__u128, __stdbit_u128, 128)
#define __STDBIT_128(name) , __stdbit_u128: name##___u128
#else
#define __STDBIT_128(name)
#endif

/* Bit-precise types as wide as another type count, too. */
#if __STDC_VERSION__ >= 202311L && defined __BITINT_MAXWIDTH__ && defined __SIZEOF_INT128__
#define __STDBIT_BITINT(name) \
  , unsigned _BitInt(8): name##_uc, unsigned _BitInt(16): name##_us, unsigned _BitInt(32): name##_ui, \
  unsigned _BitInt(64): name##_ull, unsigned _BitInt(128): name##___u128
#else
#define __STDBIT_BITINT(name)
#endif

#define __STDBIT_CHOOSE(name, value) \
  _Generic((value), unsigned char: name##_uc, unsigned short: name##_us, unsigned int: name##_ui, \
           unsigned long: name##_ul, unsigned long long: name##_ull __STDBIT_128(name) __STDBIT_BITINT(name))(value)

#define stdc_leading_zeros(value) __STDBIT_CHOOSE(stdc_leading_zeros, value)
#define stdc_leading_ones(value) __STDBIT_CHOOSE(stdc_leading_ones, value)
#define stdc_trailing_zeros(value) __STDBIT_CHOOSE(stdc_trailing_zeros, value)
#define stdc_trailing_ones(value) __STDBIT_CHOOSE(stdc_trailing_ones, value)
#define stdc_first_leading_zero(value) __STDBIT_CHOOSE(stdc_first_leading_zero, value)
#define stdc_first_leading_one(value) __STDBIT_CHOOSE(stdc_first_leading_one, value)
#define stdc_first_trailing_zero(value) __STDBIT_CHOOSE(stdc_first_trailing_zero, value)
#define stdc_first_trailing_one(value) __STDBIT_CHOOSE(stdc_first_trailing_one, value)
#define stdc_count_zeros(value) __STDBIT_CHOOSE(stdc_count_zeros, value)
#define stdc_count_ones(value) __STDBIT_CHOOSE(stdc_count_ones, value)
#define stdc_has_single_bit(value) __STDBIT_CHOOSE(stdc_has_single_bit, value)
#define stdc_bit_width(value) __STDBIT_CHOOSE(stdc_bit_width, value)
#define stdc_bit_floor(value) ((__typeof__(value))__STDBIT_CHOOSE(stdc_bit_floor, value))
#define stdc_bit_ceil(value) ((__typeof__(value))__STDBIT_CHOOSE(stdc_bit_ceil, value))

#endif
