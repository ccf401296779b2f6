/* <avxintrin.h>: the AVX intrinsics (Intel SDM volume 1, chapter 14). A vector of 32 bytes is two lanes of 16. */
#ifndef _AVXINTRIN_H_INCLUDED
#define _AVXINTRIN_H_INCLUDED

#include <smmintrin.h>

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("avx")

typedef float __m256 __attribute__((__vector_size__(32), __may_alias__));
typedef double __m256d __attribute__((__vector_size__(32), __may_alias__));
typedef long long __m256i __attribute__((__vector_size__(32), __may_alias__));
typedef float __m256_u __attribute__((__vector_size__(32), __may_alias__, __aligned__(1)));
typedef double __m256d_u __attribute__((__vector_size__(32), __may_alias__, __aligned__(1)));
typedef long long __m256i_u __attribute__((__vector_size__(32), __may_alias__, __aligned__(1)));
typedef float __v8sf __attribute__((__vector_size__(32)));
typedef double __v4df __attribute__((__vector_size__(32)));
typedef long long __v4di __attribute__((__vector_size__(32)));
typedef unsigned long long __v4du __attribute__((__vector_size__(32)));
typedef int __v8si __attribute__((__vector_size__(32)));
typedef unsigned int __v8su __attribute__((__vector_size__(32)));
typedef short __v16hi __attribute__((__vector_size__(32)));
typedef unsigned short __v16hu __attribute__((__vector_size__(32)));
typedef signed char __v32qi __attribute__((__vector_size__(32)));
typedef unsigned char __v32qu __attribute__((__vector_size__(32)));

/* Predicates of comparisons. */
#define _CMP_EQ_OQ 0x00
#define _CMP_LT_OS 0x01
#define _CMP_LE_OS 0x02
#define _CMP_UNORD_Q 0x03
#define _CMP_NEQ_UQ 0x04
#define _CMP_NLT_US 0x05
#define _CMP_NLE_US 0x06
#define _CMP_ORD_Q 0x07
#define _CMP_EQ_UQ 0x08
#define _CMP_NGE_US 0x09
#define _CMP_NGT_US 0x0a
#define _CMP_FALSE_OQ 0x0b
#define _CMP_NEQ_OQ 0x0c
#define _CMP_GE_OS 0x0d
#define _CMP_GT_OS 0x0e
#define _CMP_TRUE_UQ 0x0f
#define _CMP_EQ_OS 0x10
#define _CMP_LT_OQ 0x11
#define _CMP_LE_OQ 0x12
#define _CMP_UNORD_S 0x13
#define _CMP_NEQ_US 0x14
#define _CMP_NLT_UQ 0x15
#define _CMP_NLE_UQ 0x16
#define _CMP_ORD_S 0x17
#define _CMP_EQ_US 0x18
#define _CMP_NGE_UQ 0x19
#define _CMP_NGT_UQ 0x1a
#define _CMP_FALSE_OS 0x1b
#define _CMP_NEQ_OS 0x1c
#define _CMP_GE_OQ 0x1d
#define _CMP_GT_OQ 0x1e
#define _CMP_TRUE_US 0x1f

__WOOTZ_INTRINSIC __m256 _mm256_castpd_ps(__m256d __a)
{
  return (__m256)__a;
}

__WOOTZ_INTRINSIC __m256i _mm256_castpd_si256(__m256d __a)
{
  return (__m256i)__a;
}

__WOOTZ_INTRINSIC __m256d _mm256_castps_pd(__m256 __a)
{
  return (__m256d)__a;
}

__WOOTZ_INTRINSIC __m256i _mm256_castps_si256(__m256 __a)
{
  return (__m256i)__a;
}

__WOOTZ_INTRINSIC __m256 _mm256_castsi256_ps(__m256i __a)
{
  return (__m256)__a;
}

__WOOTZ_INTRINSIC __m256d _mm256_castsi256_pd(__m256i __a)
{
  return (__m256d)__a;
}

__WOOTZ_INTRINSIC __m128 _mm256_castps256_ps128(__m256 __a)
{
  return (__m128)__builtin_ia32_vextractf128_ps256(__a, 0);
}

__WOOTZ_INTRINSIC __m128d _mm256_castpd256_pd128(__m256d __a)
{
  return (__m128d)__builtin_ia32_vextractf128_pd256(__a, 0);
}

__WOOTZ_INTRINSIC __m128i _mm256_castsi256_si128(__m256i __a)
{
  return (__m128i)__builtin_ia32_vextractf128_si256(__a, 0);
}

__WOOTZ_INTRINSIC __m256 _mm256_castps128_ps256(__m128 __a)
{
  return (__m256)__builtin_ia32_vinsertf128_ps256(((__m256){0, 0, 0, 0, 0, 0, 0, 0}), __a, 0);
}

__WOOTZ_INTRINSIC __m256d _mm256_castpd128_pd256(__m128d __a)
{
  return (__m256d)__builtin_ia32_vinsertf128_pd256(((__m256d){0, 0, 0, 0}), __a, 0);
}

__WOOTZ_INTRINSIC __m256i _mm256_castsi128_si256(__m128i __a)
{
  return (__m256i)__builtin_ia32_vinsertf128_si256(((__m256i){0, 0, 0, 0}), __a, 0);
}

__WOOTZ_INTRINSIC __m256 _mm256_zextps128_ps256(__m128 __a)
{
  return (__m256)__builtin_ia32_vinsertf128_ps256(((__m256){0, 0, 0, 0, 0, 0, 0, 0}), __a, 0);
}

__WOOTZ_INTRINSIC __m256d _mm256_zextpd128_pd256(__m128d __a)
{
  return (__m256d)__builtin_ia32_vinsertf128_pd256(((__m256d){0, 0, 0, 0}), __a, 0);
}

__WOOTZ_INTRINSIC __m256i _mm256_zextsi128_si256(__m128i __a)
{
  return (__m256i)__builtin_ia32_vinsertf128_si256(((__m256i){0, 0, 0, 0}), __a, 0);
}

__WOOTZ_INTRINSIC __m256 _mm256_add_ps(__m256 __a, __m256 __b)
{
  return __a + __b;
}

__WOOTZ_INTRINSIC __m256 _mm256_sub_ps(__m256 __a, __m256 __b)
{
  return __a - __b;
}

__WOOTZ_INTRINSIC __m256 _mm256_mul_ps(__m256 __a, __m256 __b)
{
  return __a * __b;
}

__WOOTZ_INTRINSIC __m256 _mm256_div_ps(__m256 __a, __m256 __b)
{
  return __a / __b;
}

__WOOTZ_INTRINSIC __m256 _mm256_and_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_andps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_or_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_orps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_xor_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_xorps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_andnot_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_andnps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_addsub_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_addsubps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_hadd_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_haddps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_hsub_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_hsubps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_max_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_maxps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_min_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_minps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_sqrt_ps(__m256 __a)
{
  return (__m256)__builtin_ia32_sqrtps256(__a);
}

__WOOTZ_INTRINSIC __m256 _mm256_unpackhi_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_unpckhps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_unpacklo_ps(__m256 __a, __m256 __b)
{
  return (__m256)__builtin_ia32_unpcklps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_blendv_ps(__m256 __a, __m256 __b, __m256 __mask)
{
  return (__m256)__builtin_ia32_blendvps256(__a, __b, __mask);
}

#define _mm256_blend_ps(a, b, mask) ((__m256)__builtin_ia32_blendps256((__m256)(a), (__m256)(b), (mask)))
#define _mm256_shuffle_ps(a, b, mask) ((__m256)__builtin_ia32_shufps256((__m256)(a), (__m256)(b), (mask)))
#define _mm256_cmp_ps(a, b, predicate) ((__m256)__builtin_ia32_cmpps256((__m256)(a), (__m256)(b), (predicate)))
#define _mm_cmp_ps(a, b, predicate) ((__m128)__builtin_ia32_cmpps((__m128)(a), (__m128)(b), (predicate)))
#define _mm_cmp_ss(a, b, predicate) ((__m128)__builtin_ia32_cmpss((__m128)(a), (__m128)(b), (predicate)))
#define _mm256_round_ps(a, mode) ((__m256)__builtin_ia32_roundps256((__m256)(a), (mode)))
#define _mm256_ceil_ps(a) _mm256_round_ps((a), _MM_FROUND_CEIL)
#define _mm256_floor_ps(a) _mm256_round_ps((a), _MM_FROUND_FLOOR)

#define _mm256_permute_ps(a, n) ((__m256)__builtin_ia32_vpermilps256((__m256)(a), (n)))
#define _mm_permute_ps(a, n) ((__m128)__builtin_ia32_vpermilps((__m128)(a), (n)))
__WOOTZ_INTRINSIC __m256 _mm256_permutevar_ps(__m256 __a, __m256i __n)
{
  return (__m256)__builtin_ia32_vpermilvarps256(__a, __n);
}

__WOOTZ_INTRINSIC __m128 _mm_permutevar_ps(__m128 __a, __m128i __n)
{
  return (__m128)__builtin_ia32_vpermilvarps(__a, __n);
}

#define _mm256_permute2f128_ps(a, b, n) ((__m256)__builtin_ia32_vperm2f128_ps256((__m256)(a), (__m256)(b), (n)))
#define _mm256_extractf128_ps(a, n) ((__m128)__builtin_ia32_vextractf128_ps256((__m256)(a), (n)))
#define _mm256_insertf128_ps(a, b, n) ((__m256)__builtin_ia32_vinsertf128_ps256((__m256)(a), (__m128)(b), (n)))
__WOOTZ_INTRINSIC __m256 _mm256_load_ps(const float *__p)
{
  return *(const __m256 *)__p;
}

__WOOTZ_INTRINSIC __m256 _mm256_loadu_ps(const float *__p)
{
  return *(const __m256_u *)__p;
}

__WOOTZ_INTRINSIC void _mm256_store_ps(float *__p, __m256 __a)
{
  *(__m256 *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm256_storeu_ps(float *__p, __m256 __a)
{
  *(__m256_u *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm256_stream_ps(float *__p, __m256 __a)
{
  __builtin_ia32_movntps256(__p, __a);
}

__WOOTZ_INTRINSIC __m128 _mm_maskload_ps(const float *__p, __m128i __mask)
{
  return (__m128)__builtin_ia32_maskloadps((const __v4sf *)__p, __mask);
}

__WOOTZ_INTRINSIC void _mm_maskstore_ps(float *__p, __m128i __mask, __m128 __a)
{
  __builtin_ia32_maskstoreps((__v4sf *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC __m256 _mm256_maskload_ps(const float *__p, __m256i __mask)
{
  return (__m256)__builtin_ia32_maskloadps256((const __v8sf *)__p, __mask);
}

__WOOTZ_INTRINSIC void _mm256_maskstore_ps(float *__p, __m256i __mask, __m256 __a)
{
  __builtin_ia32_maskstoreps256((__v8sf *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC int _mm256_movemask_ps(__m256 __a)
{
  return __builtin_ia32_movmskps256(__a);
}

__WOOTZ_INTRINSIC int _mm_testz_ps(__m128 __a, __m128 __b)
{
  return __builtin_ia32_vtestzps(__a, __b);
}

__WOOTZ_INTRINSIC int _mm256_testz_ps(__m256 __a, __m256 __b)
{
  return __builtin_ia32_vtestzps256(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_testc_ps(__m128 __a, __m128 __b)
{
  return __builtin_ia32_vtestcps(__a, __b);
}

__WOOTZ_INTRINSIC int _mm256_testc_ps(__m256 __a, __m256 __b)
{
  return __builtin_ia32_vtestcps256(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_testnzc_ps(__m128 __a, __m128 __b)
{
  return __builtin_ia32_vtestnzcps(__a, __b);
}

__WOOTZ_INTRINSIC int _mm256_testnzc_ps(__m256 __a, __m256 __b)
{
  return __builtin_ia32_vtestnzcps256(__a, __b);
}

__WOOTZ_INTRINSIC __m256 _mm256_setzero_ps(void)
{
  return (__m256){0, 0, 0, 0, 0, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m256 _mm256_undefined_ps(void)
{
  return (__m256){0, 0, 0, 0, 0, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m256 _mm256_set1_ps(float __x)
{
  return (__m256){__x, __x, __x, __x, __x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m256 _mm256_set_ps(float __x7, float __x6, float __x5, float __x4, float __x3, float __x2, float __x1, float __x0)
{
  return (__m256){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7};
}

__WOOTZ_INTRINSIC __m256 _mm256_setr_ps(float __x0, float __x1, float __x2, float __x3, float __x4, float __x5, float __x6, float __x7)
{
  return (__m256){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7};
}

__WOOTZ_INTRINSIC __m256 _mm256_set_m128(__m128 __high, __m128 __low)
{
  return (__m256)__builtin_ia32_vinsertf128_ps256(_mm256_castps128_ps256(__low), __high, 1);
}

__WOOTZ_INTRINSIC __m256 _mm256_setr_m128(__m128 __low, __m128 __high)
{
  return (__m256)__builtin_ia32_vinsertf128_ps256(_mm256_castps128_ps256(__low), __high, 1);
}

__WOOTZ_INTRINSIC __m256 _mm256_loadu2_m128(const float *__high, const float *__low)
{
  return (__m256)__builtin_ia32_vinsertf128_ps256(_mm256_castps128_ps256(_mm_loadu_ps(__low)), _mm_loadu_ps(__high), 1);
}

__WOOTZ_INTRINSIC void _mm256_storeu2_m128(float *__high, float *__low, __m256 __a)
{
  _mm_storeu_ps(__low, _mm256_castps256_ps128(__a));
  _mm_storeu_ps(__high, _mm256_extractf128_ps(__a, 1));
}

__WOOTZ_INTRINSIC __m256 _mm256_broadcast_ps(const __m128 *__p)
{
  return (__m256)__builtin_ia32_vbroadcastf128_ps256(__p);
}

__WOOTZ_INTRINSIC __m256d _mm256_add_pd(__m256d __a, __m256d __b)
{
  return __a + __b;
}

__WOOTZ_INTRINSIC __m256d _mm256_sub_pd(__m256d __a, __m256d __b)
{
  return __a - __b;
}

__WOOTZ_INTRINSIC __m256d _mm256_mul_pd(__m256d __a, __m256d __b)
{
  return __a * __b;
}

__WOOTZ_INTRINSIC __m256d _mm256_div_pd(__m256d __a, __m256d __b)
{
  return __a / __b;
}

__WOOTZ_INTRINSIC __m256d _mm256_and_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_andpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_or_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_orpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_xor_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_xorpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_andnot_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_andnpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_addsub_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_addsubpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_hadd_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_haddpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_hsub_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_hsubpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_max_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_maxpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_min_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_minpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_sqrt_pd(__m256d __a)
{
  return (__m256d)__builtin_ia32_sqrtpd256(__a);
}

__WOOTZ_INTRINSIC __m256d _mm256_unpackhi_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_unpckhpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_unpacklo_pd(__m256d __a, __m256d __b)
{
  return (__m256d)__builtin_ia32_unpcklpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_blendv_pd(__m256d __a, __m256d __b, __m256d __mask)
{
  return (__m256d)__builtin_ia32_blendvpd256(__a, __b, __mask);
}

#define _mm256_blend_pd(a, b, mask) ((__m256d)__builtin_ia32_blendpd256((__m256d)(a), (__m256d)(b), (mask)))
#define _mm256_shuffle_pd(a, b, mask) ((__m256d)__builtin_ia32_shufpd256((__m256d)(a), (__m256d)(b), (mask)))
#define _mm256_cmp_pd(a, b, predicate) ((__m256d)__builtin_ia32_cmppd256((__m256d)(a), (__m256d)(b), (predicate)))
#define _mm_cmp_pd(a, b, predicate) ((__m128d)__builtin_ia32_cmppd((__m128d)(a), (__m128d)(b), (predicate)))
#define _mm_cmp_sd(a, b, predicate) ((__m128d)__builtin_ia32_cmpsd((__m128d)(a), (__m128d)(b), (predicate)))
#define _mm256_round_pd(a, mode) ((__m256d)__builtin_ia32_roundpd256((__m256d)(a), (mode)))
#define _mm256_ceil_pd(a) _mm256_round_pd((a), _MM_FROUND_CEIL)
#define _mm256_floor_pd(a) _mm256_round_pd((a), _MM_FROUND_FLOOR)

#define _mm256_permute_pd(a, n) ((__m256d)__builtin_ia32_vpermilpd256((__m256d)(a), (n)))
#define _mm_permute_pd(a, n) ((__m128d)__builtin_ia32_vpermilpd((__m128d)(a), (n)))
__WOOTZ_INTRINSIC __m256d _mm256_permutevar_pd(__m256d __a, __m256i __n)
{
  return (__m256d)__builtin_ia32_vpermilvarpd256(__a, __n);
}

__WOOTZ_INTRINSIC __m128d _mm_permutevar_pd(__m128d __a, __m128i __n)
{
  return (__m128d)__builtin_ia32_vpermilvarpd(__a, __n);
}

#define _mm256_permute2f128_pd(a, b, n) ((__m256d)__builtin_ia32_vperm2f128_pd256((__m256d)(a), (__m256d)(b), (n)))
#define _mm256_extractf128_pd(a, n) ((__m128d)__builtin_ia32_vextractf128_pd256((__m256d)(a), (n)))
#define _mm256_insertf128_pd(a, b, n) ((__m256d)__builtin_ia32_vinsertf128_pd256((__m256d)(a), (__m128d)(b), (n)))
__WOOTZ_INTRINSIC __m256d _mm256_load_pd(const double *__p)
{
  return *(const __m256d *)__p;
}

__WOOTZ_INTRINSIC __m256d _mm256_loadu_pd(const double *__p)
{
  return *(const __m256d_u *)__p;
}

__WOOTZ_INTRINSIC void _mm256_store_pd(double *__p, __m256d __a)
{
  *(__m256d *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm256_storeu_pd(double *__p, __m256d __a)
{
  *(__m256d_u *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm256_stream_pd(double *__p, __m256d __a)
{
  __builtin_ia32_movntpd256(__p, __a);
}

__WOOTZ_INTRINSIC __m128d _mm_maskload_pd(const double *__p, __m128i __mask)
{
  return (__m128d)__builtin_ia32_maskloadpd((const __v2df *)__p, __mask);
}

__WOOTZ_INTRINSIC void _mm_maskstore_pd(double *__p, __m128i __mask, __m128d __a)
{
  __builtin_ia32_maskstorepd((__v2df *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC __m256d _mm256_maskload_pd(const double *__p, __m256i __mask)
{
  return (__m256d)__builtin_ia32_maskloadpd256((const __v4df *)__p, __mask);
}

__WOOTZ_INTRINSIC void _mm256_maskstore_pd(double *__p, __m256i __mask, __m256d __a)
{
  __builtin_ia32_maskstorepd256((__v4df *)__p, __mask, __a);
}

__WOOTZ_INTRINSIC int _mm256_movemask_pd(__m256d __a)
{
  return __builtin_ia32_movmskpd256(__a);
}

__WOOTZ_INTRINSIC int _mm_testz_pd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_vtestzpd(__a, __b);
}

__WOOTZ_INTRINSIC int _mm256_testz_pd(__m256d __a, __m256d __b)
{
  return __builtin_ia32_vtestzpd256(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_testc_pd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_vtestcpd(__a, __b);
}

__WOOTZ_INTRINSIC int _mm256_testc_pd(__m256d __a, __m256d __b)
{
  return __builtin_ia32_vtestcpd256(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_testnzc_pd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_vtestnzcpd(__a, __b);
}

__WOOTZ_INTRINSIC int _mm256_testnzc_pd(__m256d __a, __m256d __b)
{
  return __builtin_ia32_vtestnzcpd256(__a, __b);
}

__WOOTZ_INTRINSIC __m256d _mm256_setzero_pd(void)
{
  return (__m256d){0, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m256d _mm256_undefined_pd(void)
{
  return (__m256d){0, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m256d _mm256_set1_pd(double __x)
{
  return (__m256d){__x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m256d _mm256_set_pd(double __x3, double __x2, double __x1, double __x0)
{
  return (__m256d){__x0, __x1, __x2, __x3};
}

__WOOTZ_INTRINSIC __m256d _mm256_setr_pd(double __x0, double __x1, double __x2, double __x3)
{
  return (__m256d){__x0, __x1, __x2, __x3};
}

__WOOTZ_INTRINSIC __m256d _mm256_set_m128d(__m128d __high, __m128d __low)
{
  return (__m256d)__builtin_ia32_vinsertf128_pd256(_mm256_castpd128_pd256(__low), __high, 1);
}

__WOOTZ_INTRINSIC __m256d _mm256_setr_m128d(__m128d __low, __m128d __high)
{
  return (__m256d)__builtin_ia32_vinsertf128_pd256(_mm256_castpd128_pd256(__low), __high, 1);
}

__WOOTZ_INTRINSIC __m256d _mm256_loadu2_m128d(const double *__high, const double *__low)
{
  return (__m256d)__builtin_ia32_vinsertf128_pd256(_mm256_castpd128_pd256(_mm_loadu_pd(__low)), _mm_loadu_pd(__high), 1);
}

__WOOTZ_INTRINSIC void _mm256_storeu2_m128d(double *__high, double *__low, __m256d __a)
{
  _mm_storeu_pd(__low, _mm256_castpd256_pd128(__a));
  _mm_storeu_pd(__high, _mm256_extractf128_pd(__a, 1));
}

__WOOTZ_INTRINSIC __m256d _mm256_broadcast_pd(const __m128d *__p)
{
  return (__m256d)__builtin_ia32_vbroadcastf128_pd256(__p);
}

#define _mm256_dp_ps(a, b, mask) ((__m256)__builtin_ia32_dpps256((__m256)(a), (__m256)(b), (mask)))
#define _mm256_permute2f128_si256(a, b, n) ((__m256i)__builtin_ia32_vperm2f128_si256((__m256i)(a), (__m256i)(b), (n)))
#define _mm256_extractf128_si256(a, n) ((__m128i)__builtin_ia32_vextractf128_si256((__m256i)(a), (n)))
#define _mm256_insertf128_si256(a, b, n) ((__m256i)__builtin_ia32_vinsertf128_si256((__m256i)(a), (__m128i)(b), (n)))
__WOOTZ_INTRINSIC __m128 _mm_broadcast_ss(const float *__p)
{
  return (__m128)__builtin_ia32_vbroadcastss(__p);
}

__WOOTZ_INTRINSIC __m256 _mm256_broadcast_ss(const float *__p)
{
  return (__m256)__builtin_ia32_vbroadcastss256(__p);
}

__WOOTZ_INTRINSIC __m256d _mm256_broadcast_sd(const double *__p)
{
  return (__m256d)__builtin_ia32_vbroadcastsd256(__p);
}

__WOOTZ_INTRINSIC __m256 _mm256_rcp_ps(__m256 __a)
{
  return (__m256)__builtin_ia32_rcpps256(__a);
}

__WOOTZ_INTRINSIC __m256 _mm256_rsqrt_ps(__m256 __a)
{
  return (__m256)__builtin_ia32_rsqrtps256(__a);
}

__WOOTZ_INTRINSIC __m256 _mm256_movehdup_ps(__m256 __a)
{
  return (__m256)__builtin_ia32_movshdup256(__a);
}

__WOOTZ_INTRINSIC __m256 _mm256_moveldup_ps(__m256 __a)
{
  return (__m256)__builtin_ia32_movsldup256(__a);
}

__WOOTZ_INTRINSIC __m256d _mm256_movedup_pd(__m256d __a)
{
  return (__m256d)__builtin_ia32_movddup256(__a);
}

__WOOTZ_INTRINSIC __m256d _mm256_cvtepi32_pd(__m128i __a)
{
  return (__m256d)__builtin_ia32_cvtdq2pd256(__a);
}

__WOOTZ_INTRINSIC __m256 _mm256_cvtepi32_ps(__m256i __a)
{
  return (__m256)__builtin_ia32_cvtdq2ps256(__a);
}

__WOOTZ_INTRINSIC __m128 _mm256_cvtpd_ps(__m256d __a)
{
  return (__m128)__builtin_ia32_cvtpd2ps256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvtps_epi32(__m256 __a)
{
  return (__m256i)__builtin_ia32_cvtps2dq256(__a);
}

__WOOTZ_INTRINSIC __m256d _mm256_cvtps_pd(__m128 __a)
{
  return (__m256d)__builtin_ia32_cvtps2pd256(__a);
}

__WOOTZ_INTRINSIC __m128i _mm256_cvttpd_epi32(__m256d __a)
{
  return (__m128i)__builtin_ia32_cvttpd2dq256(__a);
}

__WOOTZ_INTRINSIC __m128i _mm256_cvtpd_epi32(__m256d __a)
{
  return (__m128i)__builtin_ia32_cvtpd2dq256(__a);
}

__WOOTZ_INTRINSIC __m256i _mm256_cvttps_epi32(__m256 __a)
{
  return (__m256i)__builtin_ia32_cvttps2dq256(__a);
}

__WOOTZ_INTRINSIC double _mm256_cvtsd_f64(__m256d __a)
{
  return __a[0];
}

__WOOTZ_INTRINSIC float _mm256_cvtss_f32(__m256 __a)
{
  return __a[0];
}

__WOOTZ_INTRINSIC int _mm256_cvtsi256_si32(__m256i __a)
{
  return ((__v8si)__a)[0];
}

__WOOTZ_INTRINSIC int _mm256_testz_si256(__m256i __mask, __m256i __v)
{
  return __builtin_ia32_ptestz256(__mask, __v);
}

__WOOTZ_INTRINSIC int _mm256_testc_si256(__m256i __mask, __m256i __v)
{
  return __builtin_ia32_ptestc256(__mask, __v);
}

__WOOTZ_INTRINSIC int _mm256_testnzc_si256(__m256i __mask, __m256i __v)
{
  return __builtin_ia32_ptestnzc256(__mask, __v);
}

__WOOTZ_INTRINSIC void _mm256_zeroall(void)
{
  __builtin_ia32_vzeroall();
}

__WOOTZ_INTRINSIC void _mm256_zeroupper(void)
{
  __builtin_ia32_vzeroupper();
}

__WOOTZ_INTRINSIC __m256i _mm256_load_si256(const __m256i *__p)
{
  return *__p;
}

__WOOTZ_INTRINSIC __m256i _mm256_loadu_si256(const __m256i *__p)
{
  return *(const __m256i_u *)__p;
}

__WOOTZ_INTRINSIC void _mm256_store_si256(__m256i *__p, __m256i __a)
{
  *__p = __a;
}

__WOOTZ_INTRINSIC void _mm256_storeu_si256(__m256i *__p, __m256i __a)
{
  *(__m256i_u *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm256_stream_si256(__m256i *__p, __m256i __a)
{
  __builtin_ia32_movntdq256((__v4di *)__p, __a);
}

__WOOTZ_INTRINSIC __m256i _mm256_lddqu_si256(const __m256i *__p)
{
  return (__m256i)__builtin_ia32_lddqu256((const char *)__p);
}

__WOOTZ_INTRINSIC __m256i _mm256_setzero_si256(void)
{
  return (__m256i){0, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m256i _mm256_undefined_si256(void)
{
  return (__m256i){0, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m256i _mm256_set_m128i(__m128i __high, __m128i __low)
{
  return (__m256i)__builtin_ia32_vinsertf128_si256(_mm256_castsi128_si256(__low), __high, 1);
}

__WOOTZ_INTRINSIC __m256i _mm256_setr_m128i(__m128i __low, __m128i __high)
{
  return (__m256i)__builtin_ia32_vinsertf128_si256(_mm256_castsi128_si256(__low), __high, 1);
}

__WOOTZ_INTRINSIC __m256i _mm256_loadu2_m128i(const __m128i *__high, const __m128i *__low)
{
  return (__m256i)__builtin_ia32_vinsertf128_si256(_mm256_castsi128_si256(_mm_loadu_si128(__low)), _mm_loadu_si128(__high), 1);
}

__WOOTZ_INTRINSIC void _mm256_storeu2_m128i(__m128i *__high, __m128i *__low, __m256i __a)
{
  _mm_storeu_si128(__low, _mm256_castsi256_si128(__a));
  _mm_storeu_si128(__high, _mm256_extractf128_si256(__a, 1));
}

__WOOTZ_INTRINSIC __m256i _mm256_set1_epi8(char __x)
{
  return (__m256i)(__v32qi){__x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m256i _mm256_set_epi8(char __x31, char __x30, char __x29, char __x28, char __x27, char __x26, char __x25, char __x24, char __x23, char __x22, char __x21, char __x20, char __x19, char __x18, char __x17, char __x16, char __x15, char __x14, char __x13, char __x12, char __x11, char __x10, char __x9, char __x8, char __x7, char __x6, char __x5, char __x4, char __x3, char __x2, char __x1, char __x0)
{
  return (__m256i)(__v32qi){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7, __x8, __x9, __x10, __x11, __x12, __x13, __x14, __x15, __x16, __x17, __x18, __x19, __x20, __x21, __x22, __x23, __x24, __x25, __x26, __x27, __x28, __x29, __x30, __x31};
}

__WOOTZ_INTRINSIC __m256i _mm256_setr_epi8(char __x0, char __x1, char __x2, char __x3, char __x4, char __x5, char __x6, char __x7, char __x8, char __x9, char __x10, char __x11, char __x12, char __x13, char __x14, char __x15, char __x16, char __x17, char __x18, char __x19, char __x20, char __x21, char __x22, char __x23, char __x24, char __x25, char __x26, char __x27, char __x28, char __x29, char __x30, char __x31)
{
  return (__m256i)(__v32qi){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7, __x8, __x9, __x10, __x11, __x12, __x13, __x14, __x15, __x16, __x17, __x18, __x19, __x20, __x21, __x22, __x23, __x24, __x25, __x26, __x27, __x28, __x29, __x30, __x31};
}

#define _mm256_extract_epi8(a, n) ((int)(unsigned char)((__v32qi)(__m256i)(a))[(n) & 31])
__WOOTZ_INTRINSIC __m256i __wootz_insert_epi8(__m256i __a, char __x, int __n)
{
  __v32qi __v = (__v32qi)__a;
  __v[__n & 31] = __x;
  return (__m256i)__v;
}

#define _mm256_insert_epi8(a, x, n) (__wootz_insert_epi8((__m256i)(a), (x), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_set1_epi16(short __x)
{
  return (__m256i)(__v16hi){__x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m256i _mm256_set_epi16(short __x15, short __x14, short __x13, short __x12, short __x11, short __x10, short __x9, short __x8, short __x7, short __x6, short __x5, short __x4, short __x3, short __x2, short __x1, short __x0)
{
  return (__m256i)(__v16hi){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7, __x8, __x9, __x10, __x11, __x12, __x13, __x14, __x15};
}

__WOOTZ_INTRINSIC __m256i _mm256_setr_epi16(short __x0, short __x1, short __x2, short __x3, short __x4, short __x5, short __x6, short __x7, short __x8, short __x9, short __x10, short __x11, short __x12, short __x13, short __x14, short __x15)
{
  return (__m256i)(__v16hi){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7, __x8, __x9, __x10, __x11, __x12, __x13, __x14, __x15};
}

#define _mm256_extract_epi16(a, n) ((int)(unsigned short)((__v16hi)(__m256i)(a))[(n) & 15])
__WOOTZ_INTRINSIC __m256i __wootz_insert_epi16(__m256i __a, short __x, int __n)
{
  __v16hi __v = (__v16hi)__a;
  __v[__n & 15] = __x;
  return (__m256i)__v;
}

#define _mm256_insert_epi16(a, x, n) (__wootz_insert_epi16((__m256i)(a), (x), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_set1_epi32(int __x)
{
  return (__m256i)(__v8si){__x, __x, __x, __x, __x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m256i _mm256_set_epi32(int __x7, int __x6, int __x5, int __x4, int __x3, int __x2, int __x1, int __x0)
{
  return (__m256i)(__v8si){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7};
}

__WOOTZ_INTRINSIC __m256i _mm256_setr_epi32(int __x0, int __x1, int __x2, int __x3, int __x4, int __x5, int __x6, int __x7)
{
  return (__m256i)(__v8si){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7};
}

#define _mm256_extract_epi32(a, n) (((__v8si)(__m256i)(a))[(n) & 7])
__WOOTZ_INTRINSIC __m256i __wootz_insert_epi32(__m256i __a, int __x, int __n)
{
  __v8si __v = (__v8si)__a;
  __v[__n & 7] = __x;
  return (__m256i)__v;
}

#define _mm256_insert_epi32(a, x, n) (__wootz_insert_epi32((__m256i)(a), (x), (n)))
__WOOTZ_INTRINSIC __m256i _mm256_set1_epi64x(long long __x)
{
  return (__m256i)(__v4di){__x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m256i _mm256_set_epi64x(long long __x3, long long __x2, long long __x1, long long __x0)
{
  return (__m256i)(__v4di){__x0, __x1, __x2, __x3};
}

__WOOTZ_INTRINSIC __m256i _mm256_setr_epi64x(long long __x0, long long __x1, long long __x2, long long __x3)
{
  return (__m256i)(__v4di){__x0, __x1, __x2, __x3};
}

#define _mm256_extract_epi64(a, n) (((__v4di)(__m256i)(a))[(n) & 3])
__WOOTZ_INTRINSIC __m256i __wootz_insert_epi64(__m256i __a, long long __x, int __n)
{
  __v4di __v = (__v4di)__a;
  __v[__n & 3] = __x;
  return (__m256i)__v;
}

#define _mm256_insert_epi64(a, x, n) (__wootz_insert_epi64((__m256i)(a), (x), (n)))

#pragma GCC pop_options

#endif
