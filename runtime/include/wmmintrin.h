/* <wmmintrin.h>: the AES and carry-less multiplication intrinsics (Intel SDM volume 1,
 * 12.13). They exist with -maes and -mpclmul. */
#ifndef _WMMINTRIN_H_INCLUDED
#define _WMMINTRIN_H_INCLUDED

#include <emmintrin.h>

#ifdef __AES__

__WOOTZ_INTRINSIC __m128i _mm_aesenc_si128(__m128i __a, __m128i __b)
{
  __asm__("aesenc %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_aesenclast_si128(__m128i __a, __m128i __b)
{
  __asm__("aesenclast %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_aesdec_si128(__m128i __a, __m128i __b)
{
  __asm__("aesdec %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_aesdeclast_si128(__m128i __a, __m128i __b)
{
  __asm__("aesdeclast %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_aesimc_si128(__m128i __a)
{
  __m128i __r;
  __asm__("aesimc %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

#define _mm_aeskeygenassist_si128(a, imm)                                                          \
  __extension__({                                                                \
    __m128i __wootz_r;                                                              \
    __asm__("aeskeygenassist %2, %1, %0" : "=x"(__wootz_r) : "x"((__m128i)(a)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#endif

#ifdef __PCLMUL__
#define _mm_clmulepi64_si128(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128i __wootz_r = (a);                                                        \
    __asm__("pclmulqdq %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128i)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#endif

#endif
