/* <emmintrin.h>: the SSE2 intrinsics (Intel SDM volume 1, chapter 11) on GNU
 * vector types; see <xmmintrin.h> for when an instruction is named. */
#ifndef _EMMINTRIN_H_INCLUDED
#define _EMMINTRIN_H_INCLUDED

#include <xmmintrin.h>

typedef double __v2df __attribute__((__vector_size__(16)));
typedef long long __v2di __attribute__((__vector_size__(16)));
typedef unsigned long long __v2du __attribute__((__vector_size__(16)));
typedef short __v8hi __attribute__((__vector_size__(16)));
typedef unsigned short __v8hu __attribute__((__vector_size__(16)));
typedef signed char __v16qi __attribute__((__vector_size__(16)));
typedef unsigned char __v16qu __attribute__((__vector_size__(16)));
typedef long long __m128i __attribute__((__vector_size__(16), __may_alias__));
typedef double __m128d __attribute__((__vector_size__(16), __may_alias__));
typedef long long __m128i_u __attribute__((__vector_size__(16), __may_alias__, __aligned__(1)));
typedef double __m128d_u __attribute__((__vector_size__(16), __may_alias__, __aligned__(1)));

#define _MM_SHUFFLE2(y, x) (((y) << 1) | (x))

__WOOTZ_INTRINSIC __m128d _mm_undefined_pd(void)
{
  return (__m128d){0.0, 0.0};
}

__WOOTZ_INTRINSIC __m128d _mm_setzero_pd(void)
{
  return (__m128d){0.0, 0.0};
}

__WOOTZ_INTRINSIC __m128d _mm_set_sd(double __x)
{
  return (__m128d){__x, 0.0};
}

__WOOTZ_INTRINSIC __m128d _mm_set1_pd(double __x)
{
  return (__m128d){__x, __x};
}

__WOOTZ_INTRINSIC __m128d _mm_set_pd1(double __x)
{
  return (__m128d){__x, __x};
}

__WOOTZ_INTRINSIC __m128d _mm_set_pd(double __b, double __a)
{
  return (__m128d){__a, __b};
}

__WOOTZ_INTRINSIC __m128d _mm_setr_pd(double __a, double __b)
{
  return (__m128d){__a, __b};
}

__WOOTZ_INTRINSIC __m128d _mm_move_sd(__m128d __a, __m128d __b)
{
  return (__m128d){__b[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_load_pd(const double *__p)
{
  return *(const __m128d *)__p;
}

__WOOTZ_INTRINSIC __m128d _mm_loadu_pd(const double *__p)
{
  return *(const __m128d_u *)__p;
}

__WOOTZ_INTRINSIC __m128d _mm_load1_pd(const double *__p)
{
  return (__m128d){*__p, *__p};
}

__WOOTZ_INTRINSIC __m128d _mm_load_pd1(const double *__p)
{
  return (__m128d){*__p, *__p};
}

__WOOTZ_INTRINSIC __m128d _mm_load_sd(const double *__p)
{
  return (__m128d){*__p, 0.0};
}

__WOOTZ_INTRINSIC __m128d _mm_loadr_pd(const double *__p)
{
  return (__m128d){__p[1], __p[0]};
}

__WOOTZ_INTRINSIC __m128d _mm_loadh_pd(__m128d __a, const double *__p)
{
  return (__m128d){__a[0], *__p};
}

__WOOTZ_INTRINSIC __m128d _mm_loadl_pd(__m128d __a, const double *__p)
{
  return (__m128d){*__p, __a[1]};
}

__WOOTZ_INTRINSIC void _mm_store_pd(double *__p, __m128d __a)
{
  *(__m128d *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm_storeu_pd(double *__p, __m128d __a)
{
  *(__m128d_u *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm_store_sd(double *__p, __m128d __a)
{
  *__p = __a[0];
}

__WOOTZ_INTRINSIC double _mm_cvtsd_f64(__m128d __a)
{
  return __a[0];
}

__WOOTZ_INTRINSIC void _mm_storel_pd(double *__p, __m128d __a)
{
  *__p = __a[0];
}

__WOOTZ_INTRINSIC void _mm_storeh_pd(double *__p, __m128d __a)
{
  *__p = __a[1];
}

__WOOTZ_INTRINSIC void _mm_store1_pd(double *__p, __m128d __a)
{
  __p[0] = __a[0];
  __p[1] = __a[0];
}

__WOOTZ_INTRINSIC void _mm_store_pd1(double *__p, __m128d __a)
{
  __p[0] = __a[0];
  __p[1] = __a[0];
}

__WOOTZ_INTRINSIC void _mm_storer_pd(double *__p, __m128d __a)
{
  *(__m128d *)__p = __builtin_shufflevector(__a, __a, 1, 0);
}

__WOOTZ_INTRINSIC void _mm_stream_pd(double *__p, __m128d __a)
{
  __builtin_ia32_movntpd(__p, __a);
}

__WOOTZ_INTRINSIC __m128d _mm_add_sd(__m128d __a, __m128d __b)
{
  __a[0] = __a[0] + __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_add_pd(__m128d __a, __m128d __b)
{
  return __a + __b;
}

__WOOTZ_INTRINSIC __m128d _mm_sub_sd(__m128d __a, __m128d __b)
{
  __a[0] = __a[0] - __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_sub_pd(__m128d __a, __m128d __b)
{
  return __a - __b;
}

__WOOTZ_INTRINSIC __m128d _mm_mul_sd(__m128d __a, __m128d __b)
{
  __a[0] = __a[0] * __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_mul_pd(__m128d __a, __m128d __b)
{
  return __a * __b;
}

__WOOTZ_INTRINSIC __m128d _mm_div_sd(__m128d __a, __m128d __b)
{
  __a[0] = __a[0] / __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_div_pd(__m128d __a, __m128d __b)
{
  return __a / __b;
}

__WOOTZ_INTRINSIC __m128d _mm_sqrt_pd(__m128d __a)
{
  return (__m128d)__builtin_ia32_sqrtpd(__a);
}

__WOOTZ_INTRINSIC __m128d _mm_sqrt_sd(__m128d __a, __m128d __b)
{
  return (__m128d){((__v2df)__builtin_ia32_sqrtsd(__b))[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_min_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_minpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_min_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_minsd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_max_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_maxpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_max_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_maxsd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_and_pd(__m128d __a, __m128d __b)
{
  __v2di __x = (__v2di)__a, __y = (__v2di)__b;
  return (__m128d)(__x & __y);
}

__WOOTZ_INTRINSIC __m128d _mm_andnot_pd(__m128d __a, __m128d __b)
{
  __v2di __x = (__v2di)__a, __y = (__v2di)__b;
  return (__m128d)(~__x & __y);
}

__WOOTZ_INTRINSIC __m128d _mm_or_pd(__m128d __a, __m128d __b)
{
  __v2di __x = (__v2di)__a, __y = (__v2di)__b;
  return (__m128d)(__x | __y);
}

__WOOTZ_INTRINSIC __m128d _mm_xor_pd(__m128d __a, __m128d __b)
{
  __v2di __x = (__v2di)__a, __y = (__v2di)__b;
  return (__m128d)(__x ^ __y);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpeq_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpeqpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpeq_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpeqsd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmplt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpltpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmplt_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpltsd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmple_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmplepd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmple_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmplesd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpgt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpgtpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpgt_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)__builtin_ia32_cmpltsd(__b, __a);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpge_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpgepd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpge_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)__builtin_ia32_cmplesd(__b, __a);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpneq_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpneqpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpneq_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpneqsd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnlt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpnltpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnlt_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpnltsd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnle_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpnlepd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnle_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpnlesd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpngt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpngtpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpngt_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)__builtin_ia32_cmpnltsd(__b, __a);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnge_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpngepd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnge_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)__builtin_ia32_cmpnlesd(__b, __a);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpord_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpordpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpord_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpordsd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpunord_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpunordpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpunord_sd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_cmpunordsd(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comieq_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_comisdeq(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comilt_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_comisdlt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comile_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_comisdle(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comigt_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_comisdgt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comige_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_comisdge(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comineq_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_comisdneq(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomieq_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_ucomisdeq(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomilt_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_ucomisdlt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomile_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_ucomisdle(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomigt_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_ucomisdgt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomige_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_ucomisdge(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomineq_sd(__m128d __a, __m128d __b)
{
  return __builtin_ia32_ucomisdneq(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cvtepi32_pd(__m128i __a)
{
  return (__m128d)__builtin_ia32_cvtdq2pd(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_cvtepi32_ps(__m128i __a)
{
  return (__m128)__builtin_ia32_cvtdq2ps(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_cvtpd_epi32(__m128d __a)
{
  return (__m128i)__builtin_ia32_cvtpd2dq(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_cvttpd_epi32(__m128d __a)
{
  return (__m128i)__builtin_ia32_cvttpd2dq(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_cvtps_epi32(__m128 __a)
{
  return (__m128i)__builtin_ia32_cvtps2dq(__a);
}

__WOOTZ_INTRINSIC __m128i _mm_cvttps_epi32(__m128 __a)
{
  return (__m128i)__builtin_ia32_cvttps2dq(__a);
}

__WOOTZ_INTRINSIC __m64 _mm_cvtpd_pi32(__m128d __a)
{
  __v4si __r;
  __asm__("cvtpd2dq %1, %0" : "=x"(__r) : "x"(__a));
  return (__m64)(__v2si){__r[0], __r[1]};
}

__WOOTZ_INTRINSIC __m64 _mm_cvttpd_pi32(__m128d __a)
{
  __v4si __r;
  __asm__("cvttpd2dq %1, %0" : "=x"(__r) : "x"(__a));
  return (__m64)(__v2si){__r[0], __r[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cvtpi32_pd(__m64 __a)
{
  __v2si __x = (__v2si)__a;
  return (__m128d){__x[0], __x[1]};
}

__WOOTZ_INTRINSIC __m128 _mm_cvtpd_ps(__m128d __a)
{
  return (__m128)__builtin_ia32_cvtpd2ps(__a);
}

__WOOTZ_INTRINSIC __m128d _mm_cvtps_pd(__m128 __a)
{
  return (__m128d)__builtin_ia32_cvtps2pd(__a);
}

__WOOTZ_INTRINSIC int _mm_cvtsd_si32(__m128d __a)
{
  return (int)__builtin_ia32_cvtsd2si(__a);
}

__WOOTZ_INTRINSIC int _mm_cvttsd_si32(__m128d __a)
{
  return (int)__builtin_ia32_cvttsd2si(__a);
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC long long _mm_cvtsd_si64(__m128d __a)
{
  return (long long)__builtin_ia32_cvtsd2si64(__a);
}

__WOOTZ_INTRINSIC long long _mm_cvttsd_si64(__m128d __a)
{
  return (long long)__builtin_ia32_cvttsd2si64(__a);
}

__WOOTZ_INTRINSIC __m128d _mm_cvtsi64_sd(__m128d __a, long long __x)
{
  __a[0] = (double)__x;
  return __a;
}

__WOOTZ_INTRINSIC long long _mm_cvtsi128_si64(__m128i __a)
{
  return __a[0];
}

__WOOTZ_INTRINSIC __m128i _mm_cvtsi64_si128(long long __x)
{
  return (__m128i){__x, 0};
}

__WOOTZ_INTRINSIC void _mm_stream_si64(long long *__p, long long __x)
{
  __builtin_ia32_movnti64(__p, __x);
}

# define _mm_cvtsd_si64x _mm_cvtsd_si64
# define _mm_cvttsd_si64x _mm_cvttsd_si64
# define _mm_cvtsi64x_sd _mm_cvtsi64_sd
# define _mm_cvtsi128_si64x _mm_cvtsi128_si64
# define _mm_cvtsi64x_si128 _mm_cvtsi64_si128
#endif

__WOOTZ_INTRINSIC __m128 _mm_cvtsd_ss(__m128 __a, __m128d __b)
{
  __a[0] = (float)__b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_cvtsi32_sd(__m128d __a, int __x)
{
  __a[0] = __x;
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_cvtss_sd(__m128d __a, __m128 __b)
{
  __a[0] = __b[0];
  return __a;
}

#define _mm_shuffle_pd(a, b, imm) ((__m128d)__builtin_ia32_shufpd((__m128d)(a), (__m128d)(b), (imm)))

__WOOTZ_INTRINSIC __m128d _mm_unpackhi_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_unpckhpd(__a, __b);
}

__WOOTZ_INTRINSIC __m128d _mm_unpacklo_pd(__m128d __a, __m128d __b)
{
  return (__m128d)__builtin_ia32_unpcklpd(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_movemask_pd(__m128d __a)
{
  return (int)__builtin_ia32_movmskpd(__a);
}

__WOOTZ_INTRINSIC __m128d _mm_castps_pd(__m128 __a)
{
  return (__m128d)__a;
}

__WOOTZ_INTRINSIC __m128i _mm_castps_si128(__m128 __a)
{
  return (__m128i)__a;
}

__WOOTZ_INTRINSIC __m128 _mm_castpd_ps(__m128d __a)
{
  return (__m128)__a;
}

__WOOTZ_INTRINSIC __m128i _mm_castpd_si128(__m128d __a)
{
  return (__m128i)__a;
}

__WOOTZ_INTRINSIC __m128 _mm_castsi128_ps(__m128i __a)
{
  return (__m128)__a;
}

__WOOTZ_INTRINSIC __m128d _mm_castsi128_pd(__m128i __a)
{
  return (__m128d)__a;
}

__WOOTZ_INTRINSIC __m128i _mm_undefined_si128(void)
{
  return (__m128i){0, 0};
}

__WOOTZ_INTRINSIC __m128i _mm_setzero_si128(void)
{
  return (__m128i){0, 0};
}

__WOOTZ_INTRINSIC __m128i _mm_set_epi64x(long long __b, long long __a)
{
  return (__m128i){__a, __b};
}

__WOOTZ_INTRINSIC __m128i _mm_set_epi64(__m64 __b, __m64 __a)
{
  return (__m128i){(long long)__a, (long long)__b};
}

__WOOTZ_INTRINSIC __m128i _mm_setr_epi64(__m64 __a, __m64 __b)
{
  return (__m128i){(long long)__a, (long long)__b};
}

__WOOTZ_INTRINSIC __m128i _mm_set1_epi64x(long long __x)
{
  return (__m128i){__x, __x};
}

__WOOTZ_INTRINSIC __m128i _mm_set1_epi64(__m64 __x)
{
  return (__m128i){(long long)__x, (long long)__x};
}

__WOOTZ_INTRINSIC __m128i _mm_set_epi32(int __x3, int __x2, int __x1, int __x0)
{
  return (__m128i)(__v4si){__x0, __x1, __x2, __x3};
}

__WOOTZ_INTRINSIC __m128i _mm_setr_epi32(int __x0, int __x1, int __x2, int __x3)
{
  return (__m128i)(__v4si){__x0, __x1, __x2, __x3};
}

__WOOTZ_INTRINSIC __m128i _mm_set1_epi32(int __x)
{
  __v4si __r = (__v4si){__x, __x, __x, __x};
  return (__m128i)__r;
}

__WOOTZ_INTRINSIC __m128i _mm_set_epi16(short __x7, short __x6, short __x5, short __x4, short __x3, short __x2, short __x1, short __x0)
{
  return (__m128i)(__v8hi){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7};
}

__WOOTZ_INTRINSIC __m128i _mm_setr_epi16(short __x0, short __x1, short __x2, short __x3, short __x4, short __x5, short __x6, short __x7)
{
  return (__m128i)(__v8hi){__x0, __x1, __x2, __x3, __x4, __x5, __x6, __x7};
}

__WOOTZ_INTRINSIC __m128i _mm_set1_epi16(short __x)
{
  __v8hi __r = (__v8hi){__x, __x, __x, __x, __x, __x, __x, __x};
  return (__m128i)__r;
}

__WOOTZ_INTRINSIC __m128i _mm_set_epi8(char __x15, char __x14, char __x13, char __x12, char __x11, char __x10, char __x9, char __x8, char __x7, char __x6, char __x5, char __x4, char __x3, char __x2, char __x1, char __x0)
{
  return (__m128i)(__v16qi){(signed char)__x0, (signed char)__x1, (signed char)__x2, (signed char)__x3, (signed char)__x4, (signed char)__x5, (signed char)__x6, (signed char)__x7, (signed char)__x8, (signed char)__x9, (signed char)__x10, (signed char)__x11, (signed char)__x12, (signed char)__x13, (signed char)__x14, (signed char)__x15};
}

__WOOTZ_INTRINSIC __m128i _mm_setr_epi8(char __x0, char __x1, char __x2, char __x3, char __x4, char __x5, char __x6, char __x7, char __x8, char __x9, char __x10, char __x11, char __x12, char __x13, char __x14, char __x15)
{
  return (__m128i)(__v16qi){(signed char)__x0, (signed char)__x1, (signed char)__x2, (signed char)__x3, (signed char)__x4, (signed char)__x5, (signed char)__x6, (signed char)__x7, (signed char)__x8, (signed char)__x9, (signed char)__x10, (signed char)__x11, (signed char)__x12, (signed char)__x13, (signed char)__x14, (signed char)__x15};
}

__WOOTZ_INTRINSIC __m128i _mm_set1_epi8(char __x)
{
  __v16qi __r = (__v16qi){(signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x, (signed char)__x};
  return (__m128i)__r;
}

__WOOTZ_INTRINSIC __m128i _mm_load_si128(const __m128i *__p)
{
  return *__p;
}

__WOOTZ_INTRINSIC __m128i _mm_loadu_si128(const __m128i_u *__p)
{
  return *__p;
}

typedef long long __WOOTZ_di_u __attribute__((__may_alias__, __aligned__(1)));
typedef int __WOOTZ_si_u __attribute__((__may_alias__, __aligned__(1)));
typedef short __WOOTZ_hi_u __attribute__((__may_alias__, __aligned__(1)));

__WOOTZ_INTRINSIC __m128i _mm_loadl_epi64(const __m128i_u *__p)
{
  return (__m128i){*(const __WOOTZ_di_u *)__p, 0};
}

__WOOTZ_INTRINSIC __m128i _mm_loadu_si64(const void *__p)
{
  return (__m128i){*(const __WOOTZ_di_u *)__p, 0};
}

__WOOTZ_INTRINSIC __m128i _mm_loadu_si32(const void *__p)
{
  return (__m128i)(__v4si){*(const __WOOTZ_si_u *)__p, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m128i _mm_loadu_si16(const void *__p)
{
  return (__m128i)(__v8hi){*(const __WOOTZ_hi_u *)__p, 0, 0, 0, 0, 0, 0, 0};
}

__WOOTZ_INTRINSIC void _mm_store_si128(__m128i *__p, __m128i __a)
{
  *__p = __a;
}

__WOOTZ_INTRINSIC void _mm_storeu_si128(__m128i_u *__p, __m128i __a)
{
  *__p = __a;
}

__WOOTZ_INTRINSIC void _mm_storel_epi64(__m128i_u *__p, __m128i __a)
{
  *(__WOOTZ_di_u *)__p = __a[0];
}

__WOOTZ_INTRINSIC void _mm_storeu_si64(void *__p, __m128i __a)
{
  *(__WOOTZ_di_u *)__p = __a[0];
}

__WOOTZ_INTRINSIC void _mm_storeu_si32(void *__p, __m128i __a)
{
  *(__WOOTZ_si_u *)__p = ((__v4si)__a)[0];
}

__WOOTZ_INTRINSIC void _mm_storeu_si16(void *__p, __m128i __a)
{
  *(__WOOTZ_hi_u *)__p = ((__v8hi)__a)[0];
}

__WOOTZ_INTRINSIC void _mm_stream_si128(__m128i *__p, __m128i __a)
{
  __builtin_ia32_movntdq((__v2di *)__p, __a);
}

__WOOTZ_INTRINSIC void _mm_stream_si32(int *__p, int __x)
{
  __builtin_ia32_movnti(__p, __x);
}

__WOOTZ_INTRINSIC __m64 _mm_movepi64_pi64(__m128i __a)
{
  return (__m64)__a[0];
}

__WOOTZ_INTRINSIC __m128i _mm_movpi64_epi64(__m64 __a)
{
  return (__m128i){(long long)__a, 0};
}

__WOOTZ_INTRINSIC __m128i _mm_move_epi64(__m128i __a)
{
  return (__m128i){__a[0], 0};
}

__WOOTZ_INTRINSIC int _mm_cvtsi128_si32(__m128i __a)
{
  return ((__v4si)__a)[0];
}

__WOOTZ_INTRINSIC __m128i _mm_cvtsi32_si128(int __x)
{
  return (__m128i)(__v4si){__x, 0, 0, 0};
}

__WOOTZ_INTRINSIC __m128i _mm_packs_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_packsswb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_packs_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_packssdw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_packus_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_packuswb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpckhbw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpckhwd128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpckhdq128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpckhqdq128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpcklbw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpcklwd128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpckldq128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_punpcklqdq128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_add_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)((__v16qu)__a + (__v16qu)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_add_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)((__v8hu)__a + (__v8hu)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_add_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)((__v4su)__a + (__v4su)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_add_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)((__v2du)__a + (__v2du)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_add_si64(__m64 __a, __m64 __b)
{
  return (__m64)((unsigned long long)__a + (unsigned long long)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_adds_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_paddsb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_adds_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_paddsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_adds_epu8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_paddusb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_adds_epu16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_paddusw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sub_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)((__v16qu)__a - (__v16qu)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_sub_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)((__v8hu)__a - (__v8hu)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_sub_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)((__v4su)__a - (__v4su)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_sub_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)((__v2du)__a - (__v2du)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_sub_si64(__m64 __a, __m64 __b)
{
  return (__m64)((unsigned long long)__a - (unsigned long long)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_subs_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psubsb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_subs_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psubsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_subs_epu8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psubusb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_subs_epu16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psubusw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_madd_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmaddwd128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_mulhi_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmulhw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_mulhi_epu16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmulhuw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_mullo_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)((__v8hu)__a * (__v8hu)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_mul_epu32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmuludq128(__a, __b);
}

__WOOTZ_INTRINSIC __m64 _mm_mul_su32(__m64 __a, __m64 __b)
{
  return (__m64)(long long)((unsigned long long)((__v2su)__a)[0] * ((__v2su)__b)[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_slli_epi16(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_psllwi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sll_epi16(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psllw128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_slli_epi32(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_pslldi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sll_epi32(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_pslld128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_slli_epi64(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_psllqi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sll_epi64(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psllq128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srli_epi16(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_psrlwi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srl_epi16(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psrlw128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srli_epi32(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_psrldi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srl_epi32(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psrld128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srli_epi64(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_psrlqi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srl_epi64(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psrlq128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srai_epi16(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_psrawi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sra_epi16(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psraw128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srai_epi32(__m128i __a, int __n)
{
  return (__m128i)__builtin_ia32_psradi128(__a, __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sra_epi32(__m128i __a, __m128i __n)
{
  return (__m128i)__builtin_ia32_psrad128(__a, __n);
}

/* Whole-register shifts by bytes. */
#define _mm_slli_si128(a, n) ((__m128i)__builtin_ia32_pslldqi128((__m128i)(a), (n) * 8))
#define _mm_bslli_si128 _mm_slli_si128
#define _mm_srli_si128(a, n) ((__m128i)__builtin_ia32_psrldqi128((__m128i)(a), (n) * 8))
#define _mm_bsrli_si128 _mm_srli_si128

__WOOTZ_INTRINSIC __m128i _mm_and_si128(__m128i __a, __m128i __b)
{
  return __a & __b;
}

__WOOTZ_INTRINSIC __m128i _mm_andnot_si128(__m128i __a, __m128i __b)
{
  return ~__a & __b;
}

__WOOTZ_INTRINSIC __m128i _mm_or_si128(__m128i __a, __m128i __b)
{
  return __a | __b;
}

__WOOTZ_INTRINSIC __m128i _mm_xor_si128(__m128i __a, __m128i __b)
{
  return __a ^ __b;
}

__WOOTZ_INTRINSIC __m128i _mm_cmpeq_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)((__v16qi)__a == (__v16qi)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmpeq_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)((__v8hi)__a == (__v8hi)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmpeq_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)((__v4si)__a == (__v4si)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmplt_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)((__v16qi)__a < (__v16qi)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmplt_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)((__v8hi)__a < (__v8hi)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmplt_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)((__v4si)__a < (__v4si)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmpgt_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)((__v16qi)__a > (__v16qi)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmpgt_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)((__v8hi)__a > (__v8hi)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_cmpgt_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)((__v4si)__a > (__v4si)__b);
}

#define _mm_extract_epi16(a, n) ((int)(unsigned short)((__v8hi)(__m128i)(a))[(n) & 7])

__WOOTZ_INTRINSIC __m128i _mm_insert_epi16(__m128i __a, int __x, int __n)
{
  __v8hi __v = (__v8hi)__a;
  __v[__n & 7] = (short)__x;
  return (__m128i)__v;
}

__WOOTZ_INTRINSIC __m128i _mm_max_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmaxsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_max_epu8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pmaxub128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_min_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pminsw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_min_epu8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pminub128(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_movemask_epi8(__m128i __a)
{
  return (int)__builtin_ia32_pmovmskb128(__a);
}

#define _mm_shuffle_epi32(a, imm) ((__m128i)__builtin_ia32_pshufd((__m128i)(a), (imm)))
#define _mm_shufflelo_epi16(a, imm) ((__m128i)__builtin_ia32_pshuflw((__m128i)(a), (imm)))
#define _mm_shufflehi_epi16(a, imm) ((__m128i)__builtin_ia32_pshufhw((__m128i)(a), (imm)))

__WOOTZ_INTRINSIC void _mm_maskmoveu_si128(__m128i __a, __m128i __mask, char *__p)
{
  __builtin_ia32_maskmovdqu(__a, __mask, __p);
}

__WOOTZ_INTRINSIC __m128i _mm_avg_epu8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pavgb128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_avg_epu16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_pavgw128(__a, __b);
}

__WOOTZ_INTRINSIC __m128i _mm_sad_epu8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_ia32_psadbw128(__a, __b);
}

__WOOTZ_INTRINSIC void _mm_clflush(const void *__p)
{
  __builtin_ia32_clflush(__p);
}

__WOOTZ_INTRINSIC void _mm_lfence(void)
{
  __builtin_ia32_lfence();
}

__WOOTZ_INTRINSIC void _mm_mfence(void)
{
  __builtin_ia32_mfence();
}

#endif
