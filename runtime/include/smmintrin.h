/* <smmintrin.h>: the SSE4.1 intrinsics (Intel SDM volume 1, 12.10). They exist when -msse4.1 or a -march that includes it is given,
 * which is what programs test by __SSE4_1__. */
#ifndef _SMMINTRIN_H_INCLUDED
#define _SMMINTRIN_H_INCLUDED

#include <tmmintrin.h>

#ifdef __SSE4_1__

#define _MM_FROUND_TO_NEAREST_INT 0x00
#define _MM_FROUND_TO_NEG_INF 0x01
#define _MM_FROUND_TO_POS_INF 0x02
#define _MM_FROUND_TO_ZERO 0x03
#define _MM_FROUND_CUR_DIRECTION 0x04
#define _MM_FROUND_RAISE_EXC 0x00
#define _MM_FROUND_NO_EXC 0x08
#define _MM_FROUND_NINT (_MM_FROUND_TO_NEAREST_INT | _MM_FROUND_RAISE_EXC)
#define _MM_FROUND_FLOOR (_MM_FROUND_TO_NEG_INF | _MM_FROUND_RAISE_EXC)
#define _MM_FROUND_CEIL (_MM_FROUND_TO_POS_INF | _MM_FROUND_RAISE_EXC)
#define _MM_FROUND_TRUNC (_MM_FROUND_TO_ZERO | _MM_FROUND_RAISE_EXC)
#define _MM_FROUND_RINT (_MM_FROUND_CUR_DIRECTION | _MM_FROUND_RAISE_EXC)
#define _MM_FROUND_NEARBYINT (_MM_FROUND_CUR_DIRECTION | _MM_FROUND_NO_EXC)

#define _mm_round_ps(a, imm)                                                          \
  __extension__({                                                                \
    __m128 __wootz_r;                                                              \
    __asm__("roundps %2, %1, %0" : "=x"(__wootz_r) : "x"((__m128)(a)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_round_pd(a, imm)                                                          \
  __extension__({                                                                \
    __m128d __wootz_r;                                                              \
    __asm__("roundpd %2, %1, %0" : "=x"(__wootz_r) : "x"((__m128d)(a)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_round_ss(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128 __wootz_r = (a);                                                        \
    __asm__("roundss %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_round_sd(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128d __wootz_r = (a);                                                        \
    __asm__("roundsd %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128d)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_ceil_ps(a) _mm_round_ps((a), _MM_FROUND_CEIL)
#define _mm_floor_ps(a) _mm_round_ps((a), _MM_FROUND_FLOOR)
#define _mm_ceil_pd(a) _mm_round_pd((a), _MM_FROUND_CEIL)
#define _mm_floor_pd(a) _mm_round_pd((a), _MM_FROUND_FLOOR)
#define _mm_ceil_ss(a, b) _mm_round_ss((a), (b), _MM_FROUND_CEIL)
#define _mm_floor_ss(a, b) _mm_round_ss((a), (b), _MM_FROUND_FLOOR)
#define _mm_ceil_sd(a, b) _mm_round_sd((a), (b), _MM_FROUND_CEIL)
#define _mm_floor_sd(a, b) _mm_round_sd((a), (b), _MM_FROUND_FLOOR)
#define _mm_blend_epi16(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128i __wootz_r = (a);                                                        \
    __asm__("pblendw %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128i)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_blend_ps(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128 __wootz_r = (a);                                                        \
    __asm__("blendps %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_blend_pd(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128d __wootz_r = (a);                                                        \
    __asm__("blendpd %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128d)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_dp_ps(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128 __wootz_r = (a);                                                        \
    __asm__("dpps %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_dp_pd(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128d __wootz_r = (a);                                                        \
    __asm__("dppd %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128d)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_insert_ps(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128 __wootz_r = (a);                                                        \
    __asm__("insertps %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })
#define _mm_mpsadbw_epu8(a, b, imm)                                                       \
  __extension__({                                                                \
    __m128i __wootz_r = (a);                                                        \
    __asm__("mpsadbw %2, %1, %0" : "+x"(__wootz_r) : "x"((__m128i)(b)), "i"((imm) & 255)); \
    __wootz_r;                                                                  \
  })

__WOOTZ_INTRINSIC __m128i _mm_blendv_epi8(__m128i __a, __m128i __b, __m128i __mask)
{
  __v16qi __take = (__v16qi)__mask < 0;
  return (__m128i)(((__v16qi)__b & __take) | ((__v16qi)__a & ~__take));
}

__WOOTZ_INTRINSIC __m128 _mm_blendv_ps(__m128 __a, __m128 __b, __m128 __mask)
{
  __v4si __take = (__v4si)__mask < 0;
  return (__m128)(((__v4si)__b & __take) | ((__v4si)__a & ~__take));
}

__WOOTZ_INTRINSIC __m128d _mm_blendv_pd(__m128d __a, __m128d __b, __m128d __mask)
{
  __v2di __take = (__v2di)__mask < 0;
  return (__m128d)(((__v2di)__b & __take) | ((__v2di)__a & ~__take));
}

__WOOTZ_INTRINSIC __m128i _mm_min_epi8(__m128i __a, __m128i __b)
{
  __asm__("pminsb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_max_epi8(__m128i __a, __m128i __b)
{
  __asm__("pmaxsb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_min_epu16(__m128i __a, __m128i __b)
{
  __asm__("pminuw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_max_epu16(__m128i __a, __m128i __b)
{
  __asm__("pmaxuw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_min_epi32(__m128i __a, __m128i __b)
{
  __asm__("pminsd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_max_epi32(__m128i __a, __m128i __b)
{
  __asm__("pmaxsd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_min_epu32(__m128i __a, __m128i __b)
{
  __asm__("pminud %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_max_epu32(__m128i __a, __m128i __b)
{
  __asm__("pmaxud %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_mul_epi32(__m128i __a, __m128i __b)
{
  __asm__("pmuldq %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_packus_epi32(__m128i __a, __m128i __b)
{
  __asm__("packusdw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_mullo_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)((__v4su)__a * (__v4su)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmpeq_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)((__v2di)__a == (__v2di)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_minpos_epu16(__m128i __a)
{
  __m128i __r;
  __asm__("phminposuw %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepi8_epi16(__m128i __a)
{
  __m128i __r;
  __asm__("pmovsxbw %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepi8_epi32(__m128i __a)
{
  __m128i __r;
  __asm__("pmovsxbd %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepi8_epi64(__m128i __a)
{
  __m128i __r;
  __asm__("pmovsxbq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepi16_epi32(__m128i __a)
{
  __m128i __r;
  __asm__("pmovsxwd %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepi16_epi64(__m128i __a)
{
  __m128i __r;
  __asm__("pmovsxwq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepi32_epi64(__m128i __a)
{
  __m128i __r;
  __asm__("pmovsxdq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepu8_epi16(__m128i __a)
{
  __m128i __r;
  __asm__("pmovzxbw %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepu8_epi32(__m128i __a)
{
  __m128i __r;
  __asm__("pmovzxbd %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepu8_epi64(__m128i __a)
{
  __m128i __r;
  __asm__("pmovzxbq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepu16_epi32(__m128i __a)
{
  __m128i __r;
  __asm__("pmovzxwd %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepu16_epi64(__m128i __a)
{
  __m128i __r;
  __asm__("pmovzxwq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtepu32_epi64(__m128i __a)
{
  __m128i __r;
  __asm__("pmovzxdq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC int _mm_testz_si128(__m128i __a, __m128i __b)
{
  __m128i __x = __a & __b;
  return (__x[0] | __x[1]) == 0;
}

__WOOTZ_INTRINSIC int _mm_testc_si128(__m128i __a, __m128i __b)
{
  __m128i __x = ~__a & __b;
  return (__x[0] | __x[1]) == 0;
}

__WOOTZ_INTRINSIC int _mm_testnzc_si128(__m128i __a, __m128i __b)
{
  return !_mm_testz_si128(__a, __b) && !_mm_testc_si128(__a, __b);
}

#define _mm_test_all_zeros(a, mask) _mm_testz_si128((a), (mask))
#define _mm_test_mix_ones_zeros(a, mask) _mm_testnzc_si128((a), (mask))
#define _mm_test_all_ones(a) _mm_testc_si128((a), _mm_set1_epi32(-1))

#define _mm_extract_epi8(a, n) ((int)(unsigned char)((__v16qi)(__m128i)(a))[(n) & 15])
#define _mm_extract_epi32(a, n) (((__v4si)(__m128i)(a))[(n) & 3])
#define _mm_extract_epi64(a, n) (((__v2di)(__m128i)(a))[(n) & 1])
#define _mm_extract_ps(a, n) (((__v4si)(__m128)(a))[(n) & 3])
#define _MM_EXTRACT_FLOAT(r, a, n) ((r) = (a)[(n) & 3])
#define _MM_MK_INSERTPS_NDX(from, to, zero) (((from) << 6) | ((to) << 4) | (zero))
#define _MM_PICK_OUT_PS(a, n) _mm_insert_ps(_mm_setzero_ps(), (a), _MM_MK_INSERTPS_NDX((n), 0, 0x0e))

__WOOTZ_INTRINSIC __m128i _mm_insert_epi8(__m128i __a, int __x, int __n)
{
  __v16qi __v = (__v16qi)__a;
  __v[__n & 15] = (signed char)__x;
  return (__m128i)__v;
}

__WOOTZ_INTRINSIC __m128i _mm_insert_epi32(__m128i __a, int __x, int __n)
{
  __v4si __v = (__v4si)__a;
  __v[__n & 3] = (int)__x;
  return (__m128i)__v;
}

__WOOTZ_INTRINSIC __m128i _mm_insert_epi64(__m128i __a, long long __x, int __n)
{
  __v2di __v = (__v2di)__a;
  __v[__n & 1] = (long long)__x;
  return (__m128i)__v;
}

__WOOTZ_INTRINSIC __m128i _mm_stream_load_si128(void *__p)
{
  __m128i __r;
  __asm__ __volatile__("movntdqa %1, %0" : "=x"(__r) : "m"(*(const __m128i *)__p));
  return __r;
}

#endif

#include <nmmintrin.h>

#endif
