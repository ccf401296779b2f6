/* <avx2intrin.h>: the AVX2 intrinsics (Intel SDM volume 1, 14.6). */
#ifndef _AVX2INTRIN_H_INCLUDED
#define _AVX2INTRIN_H_INCLUDED

#include <avxintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("avx2")

__WOOTZ_INTRINSIC __m256i _mm256_add_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)((__v32qu)__a + (__v32qu)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sub_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)((__v32qu)__a - (__v32qu)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpeq_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)((__v32qi)__a == (__v32qi)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpgt_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)((__v32qi)__a > (__v32qi)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_add_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)((__v16hu)__a + (__v16hu)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sub_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)((__v16hu)__a - (__v16hu)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpeq_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)((__v16hi)__a == (__v16hi)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpgt_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)((__v16hi)__a > (__v16hi)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_add_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)((__v8su)__a + (__v8su)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sub_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)((__v8su)__a - (__v8su)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpeq_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)((__v8si)__a == (__v8si)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpgt_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)((__v8si)__a > (__v8si)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_add_epi64(__m256i __a, __m256i __b)
{
  return (__m256i)((__v4du)__a + (__v4du)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sub_epi64(__m256i __a, __m256i __b)
{
  return (__m256i)((__v4du)__a - (__v4du)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpeq_epi64(__m256i __a, __m256i __b)
{
  return (__m256i)((__v4di)__a == (__v4di)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_cmpgt_epi64(__m256i __a, __m256i __b)
{
  return (__m256i)((__v4di)__a > (__v4di)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_mullo_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)((__v16hu)__a * (__v16hu)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_mullo_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)((__v8su)__a * (__v8su)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_and_si256(__m256i __a, __m256i __b)
{
  return (__m256i)((__v4du)__a & (__v4du)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_or_si256(__m256i __a, __m256i __b)
{
  return (__m256i)((__v4du)__a | (__v4du)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_xor_si256(__m256i __a, __m256i __b)
{
  return (__m256i)((__v4du)__a ^ (__v4du)__b);
}

__WOOTZ_INTRINSIC __m256i _mm256_andnot_si256(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_andnotsi256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_adds_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_paddsb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_adds_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_paddsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_adds_epu8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_paddusb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_adds_epu16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_paddusw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_subs_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psubsb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_subs_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psubsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_subs_epu8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psubusb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_subs_epu16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psubusw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_avg_epu8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pavgb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_avg_epu16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pavgw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_mulhi_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmulhw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_mulhi_epu16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmulhuw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_madd_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaddwd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_mul_epu32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmuludq256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_mul_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmuldq256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sad_epu8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psadbw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_packs_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_packsswb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_packs_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_packssdw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_packus_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_packuswb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_packus_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_packusdw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_min_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pminsb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_max_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaxsb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_min_epu8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pminub256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_max_epu8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaxub256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_min_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pminsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_max_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaxsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_min_epu16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pminuw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_max_epu16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaxuw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_min_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pminsd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_max_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaxsd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_min_epu32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pminud256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_max_epu32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaxud256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpackhi_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpckhbw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpackhi_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpckhwd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpackhi_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpckhdq256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpackhi_epi64(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpckhqdq256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpacklo_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpcklbw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpacklo_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpcklwd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpacklo_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpckldq256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_unpacklo_epi64(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_punpcklqdq256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_hadd_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_phaddw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_hadd_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_phaddd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_hadds_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_phaddsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_hsub_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_phsubw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_hsub_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_phsubd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_hsubs_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_phsubsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_maddubs_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmaddubsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_mulhrs_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pmulhrsw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_shuffle_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_pshufb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sign_epi8(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psignb256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sign_epi16(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psignw256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_sign_epi32(__m256i __a, __m256i __b)
{
  return (__m256i)__builtin_ia32_psignd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256i _mm256_abs_epi8(__m256i __a)
{
  return (__m256i)__builtin_ia32_pabsb256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_abs_epi16(__m256i __a)
{
  return (__m256i)__builtin_ia32_pabsw256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_abs_epi32(__m256i __a)
{
  return (__m256i)__builtin_ia32_pabsd256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepi8_epi16(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovsxbw256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepi8_epi32(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovsxbd256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepi8_epi64(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovsxbq256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepi16_epi32(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovsxwd256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepi16_epi64(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovsxwq256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepi32_epi64(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovsxdq256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepu8_epi16(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovzxbw256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepu8_epi32(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovzxbd256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepu8_epi64(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovzxbq256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepu16_epi32(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovzxwd256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepu16_epi64(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovzxwq256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtepu32_epi64(__m128i __a)
{
  return (__m256i)__builtin_ia32_pmovzxdq256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_sll_epi16(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_psllw256(__a, __n);
}

#define _mm256_slli_epi16(a, n) ((__m256i)__builtin_ia32_psllwi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_sll_epi32(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_pslld256(__a, __n);
}

#define _mm256_slli_epi32(a, n) ((__m256i)__builtin_ia32_pslldi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_sll_epi64(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_psllq256(__a, __n);
}

#define _mm256_slli_epi64(a, n) ((__m256i)__builtin_ia32_psllqi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_srl_epi16(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_psrlw256(__a, __n);
}

#define _mm256_srli_epi16(a, n) ((__m256i)__builtin_ia32_psrlwi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_srl_epi32(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_psrld256(__a, __n);
}

#define _mm256_srli_epi32(a, n) ((__m256i)__builtin_ia32_psrldi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_srl_epi64(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_psrlq256(__a, __n);
}

#define _mm256_srli_epi64(a, n) ((__m256i)__builtin_ia32_psrlqi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_sra_epi16(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_psraw256(__a, __n);
}

#define _mm256_srai_epi16(a, n) ((__m256i)__builtin_ia32_psrawi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_sra_epi32(__m256i __a, __m128i __n)
{
  return (__m256i)__builtin_ia32_psrad256(__a, __n);
}

#define _mm256_srai_epi32(a, n) ((__m256i)__builtin_ia32_psradi256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m128i _mm_sllv_epi32(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psllv4si(__a, __n);
}

__WOOTZ_INTRINSIC __m256i _mm256_sllv_epi32(__m256i __a, __m256i __n)
{
  return (__m256i)__builtin_ia32_psllv8si(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sllv_epi64(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psllv2di(__a, __n);
}

__WOOTZ_INTRINSIC __m256i _mm256_sllv_epi64(__m256i __a, __m256i __n)
{
  return (__m256i)__builtin_ia32_psllv4di(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srlv_epi32(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psrlv4si(__a, __n);
}

__WOOTZ_INTRINSIC __m256i _mm256_srlv_epi32(__m256i __a, __m256i __n)
{
  return (__m256i)__builtin_ia32_psrlv8si(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srlv_epi64(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psrlv2di(__a, __n);
}

__WOOTZ_INTRINSIC __m256i _mm256_srlv_epi64(__m256i __a, __m256i __n)
{
  return (__m256i)__builtin_ia32_psrlv4di(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srav_epi32(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psrav4si(__a, __n);
}

__WOOTZ_INTRINSIC __m256i _mm256_srav_epi32(__m256i __a, __m256i __n)
{
  return (__m256i)__builtin_ia32_psrav8si(__a, __n);
}

#define _mm256_slli_si256(a, n) ((__m256i)__builtin_ia32_pslldqi256((__m256i)(a), ((n)) * 8))
#define _mm256_srli_si256(a, n) ((__m256i)__builtin_ia32_psrldqi256((__m256i)(a), ((n)) * 8))
#define _mm256_bslli_epi128(a, n) ((__m256i)__builtin_ia32_pslldqi256((__m256i)(a), ((n)) * 8))
#define _mm256_bsrli_epi128(a, n) ((__m256i)__builtin_ia32_psrldqi256((__m256i)(a), ((n)) * 8))
#define _mm256_alignr_epi8(a, b, n) ((__m256i)__builtin_ia32_palignr256((__m256i)(a), (__m256i)(b), ((n)) * 8))
#define _mm256_blend_epi16(a, b, mask) ((__m256i)__builtin_ia32_pblendw256((__m256i)(a), (__m256i)(b), (mask)))
#define _mm256_blend_epi32(a, b, mask) ((__m256i)__builtin_ia32_pblendd256((__m256i)(a), (__m256i)(b), (mask)))
#define _mm_blend_epi32(a, b, mask) ((__m128i)__builtin_ia32_pblendd128((__m128i)(a), (__m128i)(b), (mask)))
__WOOTZ_INTRINSIC __m256i _mm256_blendv_epi8(__m256i __a, __m256i __b, __m256i __mask)
{
  return (__m256i)__builtin_ia32_pblendvb256(__a, __b, __mask);
}

#define _mm256_mpsadbw_epu8(a, b, n) ((__m256i)__builtin_ia32_mpsadbw256((__m256i)(a), (__m256i)(b), (n)))
__WOOTZ_INTRINSIC int _mm256_movemask_epi8(__m256i __a)
{
  return __builtin_ia32_pmovmskb256(__a);
}

#define _mm256_shuffle_epi32(a, n) ((__m256i)__builtin_ia32_pshufd256((__m256i)(a), (n)))
#define _mm256_shufflehi_epi16(a, n) ((__m256i)__builtin_ia32_pshufhw256((__m256i)(a), (n)))
#define _mm256_shufflelo_epi16(a, n) ((__m256i)__builtin_ia32_pshuflw256((__m256i)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_stream_load_si256(const void *__p)
{
  return (__m256i)__builtin_ia32_movntdqa256((__v4di *)__p);
}

#define _mm256_permute2x128_si256(a, b, n) ((__m256i)__builtin_ia32_permti256((__m256i)(a), (__m256i)(b), (n)))
#define _mm256_permute4x64_epi64(a, n) ((__m256i)__builtin_ia32_permdi256((__m256i)(a), (n)))
#define _mm256_permute4x64_pd(a, n) ((__m256d)__builtin_ia32_permdf256((__m256d)(a), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_permutevar8x32_epi32(__m256i __a, __m256i __n)
{
  return (__m256i)__builtin_ia32_permvarsi256(__a, __n);
}

__WOOTZ_INTRINSIC __m256 _mm256_permutevar8x32_ps(__m256 __a, __m256i __n)
{
  return (__m256)__builtin_ia32_permvarsf256(__a, __n);
}

#define _mm256_extracti128_si256(a, n) ((__m128i)__builtin_ia32_extract128i256((__m256i)(a), (n)))
#define _mm256_inserti128_si256(a, b, n) ((__m256i)__builtin_ia32_insert128i256((__m256i)(a), (__m128i)(b), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_broadcastsi128_si256(__m128i __a)
{
  return (__m256i)__builtin_ia32_vbroadcastsi256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm_broadcastsi128_si256(__m128i __a)
{
  return (__m256i)__builtin_ia32_vbroadcastsi256(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_broadcastss_ps(__m128 __a)
{
  return (__m128)__builtin_ia32_vbroadcastss_ps(__a);
}

__WOOTZ_INTRINSIC __m256 _mm256_broadcastss_ps(__m128 __a)
{
  return (__m256)__builtin_ia32_vbroadcastss_ps256(__a);
}

__WOOTZ_INTRINSIC __m256d _mm256_broadcastsd_pd(__m128d __a)
{
  return (__m256d)__builtin_ia32_vbroadcastsd_pd256(__a);
}

__WOOTZ_INTRINSIC __m128d _mm_broadcastsd_pd(__m128d __a)
{
  return _mm_movedup_pd(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_maskload_epi32(const int *__p, __m128i __mask)
{
  return (__m128i)__builtin_ia32_maskloadd((const __v4si *)__p, __mask);
}

__WOOTZ_INTRINSIC __m128i _mm_maskload_epi64(const long long *__p, __m128i __mask)
{
  return (__m128i)__builtin_ia32_maskloadq((const __v2di *)__p, __mask);
}

__WOOTZ_INTRINSIC __m256i _mm256_maskload_epi32(const int *__p, __m256i __mask)
{
  return (__m256i)__builtin_ia32_maskloadd256((const __v8si *)__p, __mask);
}

__WOOTZ_INTRINSIC __m256i _mm256_maskload_epi64(const long long *__p, __m256i __mask)
{
  return (__m256i)__builtin_ia32_maskloadq256((const __v4di *)__p, __mask);
}

__WOOTZ_INTRINSIC void _mm_maskstore_epi32(int *__p, __m128i __mask, __m128i __a)
{
  __builtin_ia32_maskstored((__v4si *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC void _mm_maskstore_epi64(long long *__p, __m128i __mask, __m128i __a)
{
  __builtin_ia32_maskstoreq((__v2di *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC void _mm256_maskstore_epi32(int *__p, __m256i __mask, __m256i __a)
{
  __builtin_ia32_maskstored256((__v8si *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC void _mm256_maskstore_epi64(long long *__p, __m256i __mask, __m256i __a)
{
  __builtin_ia32_maskstoreq256((__v4di *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC __m128i _mm_broadcastb_epi8(__m128i __a)
{
  return (__m128i)__builtin_ia32_pbroadcastb128(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_broadcastb_epi8(__m128i __a)
{
  return (__m256i)__builtin_ia32_pbroadcastb256(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_broadcastw_epi16(__m128i __a)
{
  return (__m128i)__builtin_ia32_pbroadcastw128(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_broadcastw_epi16(__m128i __a)
{
  return (__m256i)__builtin_ia32_pbroadcastw256(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_broadcastd_epi32(__m128i __a)
{
  return (__m128i)__builtin_ia32_pbroadcastd128(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_broadcastd_epi32(__m128i __a)
{
  return (__m256i)__builtin_ia32_pbroadcastd256(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_broadcastq_epi64(__m128i __a)
{
  return (__m128i)__builtin_ia32_pbroadcastq128(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_broadcastq_epi64(__m128i __a)
{
  return (__m256i)__builtin_ia32_pbroadcastq256(__a);
}

#define _mm_i32gather_pd(p, index, scale) \
  ((__m128d)__builtin_ia32_gathersiv2df(_mm_setzero_pd(), (const double *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i32gather_pd(source, p, index, mask, scale) \
  ((__m128d)__builtin_ia32_gathersiv2df((__m128d)(source), (const double *)(p), (__m128i)(index), (__m128d)(mask), (scale)))
#define _mm256_i32gather_pd(p, index, scale) \
  ((__m256d)__builtin_ia32_gathersiv4df(_mm256_setzero_pd(), (const double *)(p), (__m128i)(index), _mm256_set1_epi32(-1), (scale)))
#define _mm256_mask_i32gather_pd(source, p, index, mask, scale) \
  ((__m256d)__builtin_ia32_gathersiv4df((__m256d)(source), (const double *)(p), (__m128i)(index), (__m256d)(mask), (scale)))
#define _mm_i64gather_pd(p, index, scale) \
  ((__m128d)__builtin_ia32_gatherdiv2df(_mm_setzero_pd(), (const double *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i64gather_pd(source, p, index, mask, scale) \
  ((__m128d)__builtin_ia32_gatherdiv2df((__m128d)(source), (const double *)(p), (__m128i)(index), (__m128d)(mask), (scale)))
#define _mm256_i64gather_pd(p, index, scale) \
  ((__m256d)__builtin_ia32_gatherdiv4df(_mm256_setzero_pd(), (const double *)(p), (__m256i)(index), _mm256_set1_epi32(-1), (scale)))
#define _mm256_mask_i64gather_pd(source, p, index, mask, scale) \
  ((__m256d)__builtin_ia32_gatherdiv4df((__m256d)(source), (const double *)(p), (__m256i)(index), (__m256d)(mask), (scale)))
#define _mm_i32gather_ps(p, index, scale) \
  ((__m128)__builtin_ia32_gathersiv4sf(_mm_setzero_ps(), (const float *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i32gather_ps(source, p, index, mask, scale) \
  ((__m128)__builtin_ia32_gathersiv4sf((__m128)(source), (const float *)(p), (__m128i)(index), (__m128)(mask), (scale)))
#define _mm256_i32gather_ps(p, index, scale) \
  ((__m256)__builtin_ia32_gathersiv8sf(_mm256_setzero_ps(), (const float *)(p), (__m256i)(index), _mm256_set1_epi32(-1), (scale)))
#define _mm256_mask_i32gather_ps(source, p, index, mask, scale) \
  ((__m256)__builtin_ia32_gathersiv8sf((__m256)(source), (const float *)(p), (__m256i)(index), (__m256)(mask), (scale)))
#define _mm_i64gather_ps(p, index, scale) \
  ((__m128)__builtin_ia32_gatherdiv4sf(_mm_setzero_ps(), (const float *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i64gather_ps(source, p, index, mask, scale) \
  ((__m128)__builtin_ia32_gatherdiv4sf((__m128)(source), (const float *)(p), (__m128i)(index), (__m128)(mask), (scale)))
#define _mm256_i64gather_ps(p, index, scale) \
  ((__m128)__builtin_ia32_gatherdiv4sf256(_mm_setzero_ps(), (const float *)(p), (__m256i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm256_mask_i64gather_ps(source, p, index, mask, scale) \
  ((__m128)__builtin_ia32_gatherdiv4sf256((__m128)(source), (const float *)(p), (__m256i)(index), (__m128)(mask), (scale)))
#define _mm_i32gather_epi64(p, index, scale) \
  ((__m128i)__builtin_ia32_gathersiv2di(_mm_setzero_si128(), (const long long *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i32gather_epi64(source, p, index, mask, scale) \
  ((__m128i)__builtin_ia32_gathersiv2di((__m128i)(source), (const long long *)(p), (__m128i)(index), (__m128i)(mask), (scale)))
#define _mm256_i32gather_epi64(p, index, scale) \
  ((__m256i)__builtin_ia32_gathersiv4di(_mm256_setzero_si256(), (const long long *)(p), (__m128i)(index), _mm256_set1_epi32(-1), (scale)))
#define _mm256_mask_i32gather_epi64(source, p, index, mask, scale) \
  ((__m256i)__builtin_ia32_gathersiv4di((__m256i)(source), (const long long *)(p), (__m128i)(index), (__m256i)(mask), (scale)))
#define _mm_i64gather_epi64(p, index, scale) \
  ((__m128i)__builtin_ia32_gatherdiv2di(_mm_setzero_si128(), (const long long *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i64gather_epi64(source, p, index, mask, scale) \
  ((__m128i)__builtin_ia32_gatherdiv2di((__m128i)(source), (const long long *)(p), (__m128i)(index), (__m128i)(mask), (scale)))
#define _mm256_i64gather_epi64(p, index, scale) \
  ((__m256i)__builtin_ia32_gatherdiv4di(_mm256_setzero_si256(), (const long long *)(p), (__m256i)(index), _mm256_set1_epi32(-1), (scale)))
#define _mm256_mask_i64gather_epi64(source, p, index, mask, scale) \
  ((__m256i)__builtin_ia32_gatherdiv4di((__m256i)(source), (const long long *)(p), (__m256i)(index), (__m256i)(mask), (scale)))
#define _mm_i32gather_epi32(p, index, scale) \
  ((__m128i)__builtin_ia32_gathersiv4si(_mm_setzero_si128(), (const int *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i32gather_epi32(source, p, index, mask, scale) \
  ((__m128i)__builtin_ia32_gathersiv4si((__m128i)(source), (const int *)(p), (__m128i)(index), (__m128i)(mask), (scale)))
#define _mm256_i32gather_epi32(p, index, scale) \
  ((__m256i)__builtin_ia32_gathersiv8si(_mm256_setzero_si256(), (const int *)(p), (__m256i)(index), _mm256_set1_epi32(-1), (scale)))
#define _mm256_mask_i32gather_epi32(source, p, index, mask, scale) \
  ((__m256i)__builtin_ia32_gathersiv8si((__m256i)(source), (const int *)(p), (__m256i)(index), (__m256i)(mask), (scale)))
#define _mm_i64gather_epi32(p, index, scale) \
  ((__m128i)__builtin_ia32_gatherdiv4si(_mm_setzero_si128(), (const int *)(p), (__m128i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm_mask_i64gather_epi32(source, p, index, mask, scale) \
  ((__m128i)__builtin_ia32_gatherdiv4si((__m128i)(source), (const int *)(p), (__m128i)(index), (__m128i)(mask), (scale)))
#define _mm256_i64gather_epi32(p, index, scale) \
  ((__m128i)__builtin_ia32_gatherdiv4si256(_mm_setzero_si128(), (const int *)(p), (__m256i)(index), _mm_set1_epi32(-1), (scale)))
#define _mm256_mask_i64gather_epi32(source, p, index, mask, scale) \
  ((__m128i)__builtin_ia32_gatherdiv4si256((__m128i)(source), (const int *)(p), (__m256i)(index), (__m128i)(mask), (scale)))

#pragma GCC pop_options

#endif
