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
  __asm__ __volatile__("movntpd %1, %0" : "=m"(*(__m128d *)__p) : "x"(__a));
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
  __m128d __r;
  __asm__("sqrtpd %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128d _mm_sqrt_sd(__m128d __a, __m128d __b)
{
  __asm__("sqrtsd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_min_pd(__m128d __a, __m128d __b)
{
  __asm__("minpd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_min_sd(__m128d __a, __m128d __b)
{
  __asm__("minsd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_max_pd(__m128d __a, __m128d __b)
{
  __asm__("maxpd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128d _mm_max_sd(__m128d __a, __m128d __b)
{
  __asm__("maxsd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
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
  return (__m128d)(__a == __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpeq_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(__a == __b);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmplt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(__a < __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmplt_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(__a < __b);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmple_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(__a <= __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmple_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(__a <= __b);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpgt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(__a > __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpgt_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(__a > __b);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpge_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(__a >= __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpge_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(__a >= __b);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpneq_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(__a != __b);
}

__WOOTZ_INTRINSIC __m128d _mm_cmpneq_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(__a != __b);
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnlt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(~(__a < __b));
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnlt_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(~(__a < __b));
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnle_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(~(__a <= __b));
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnle_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(~(__a <= __b));
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpngt_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(~(__a > __b));
}

__WOOTZ_INTRINSIC __m128d _mm_cmpngt_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(~(__a > __b));
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnge_pd(__m128d __a, __m128d __b)
{
  return (__m128d)(~(__a >= __b));
}

__WOOTZ_INTRINSIC __m128d _mm_cmpnge_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)(~(__a >= __b));
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpord_pd(__m128d __a, __m128d __b)
{
  return (__m128d)((__a == __a) & (__b == __b));
}

__WOOTZ_INTRINSIC __m128d _mm_cmpord_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)((__a == __a) & (__b == __b));
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_cmpunord_pd(__m128d __a, __m128d __b)
{
  return (__m128d)((__a != __a) | (__b != __b));
}

__WOOTZ_INTRINSIC __m128d _mm_cmpunord_sd(__m128d __a, __m128d __b)
{
  __m128d __r = (__m128d)((__a != __a) | (__b != __b));
  return (__m128d){__r[0], __a[1]};
}

__WOOTZ_INTRINSIC int _mm_comieq_sd(__m128d __a, __m128d __b)
{
  return __a[0] == __b[0];
}

__WOOTZ_INTRINSIC int _mm_comilt_sd(__m128d __a, __m128d __b)
{
  return __a[0] < __b[0];
}

__WOOTZ_INTRINSIC int _mm_comile_sd(__m128d __a, __m128d __b)
{
  return __a[0] <= __b[0];
}

__WOOTZ_INTRINSIC int _mm_comigt_sd(__m128d __a, __m128d __b)
{
  return __a[0] > __b[0];
}

__WOOTZ_INTRINSIC int _mm_comige_sd(__m128d __a, __m128d __b)
{
  return __a[0] >= __b[0];
}

__WOOTZ_INTRINSIC int _mm_comineq_sd(__m128d __a, __m128d __b)
{
  return __a[0] != __b[0];
}

__WOOTZ_INTRINSIC int _mm_ucomieq_sd(__m128d __a, __m128d __b)
{
  return __a[0] == __b[0];
}

__WOOTZ_INTRINSIC int _mm_ucomilt_sd(__m128d __a, __m128d __b)
{
  return __a[0] < __b[0];
}

__WOOTZ_INTRINSIC int _mm_ucomile_sd(__m128d __a, __m128d __b)
{
  return __a[0] <= __b[0];
}

__WOOTZ_INTRINSIC int _mm_ucomigt_sd(__m128d __a, __m128d __b)
{
  return __a[0] > __b[0];
}

__WOOTZ_INTRINSIC int _mm_ucomige_sd(__m128d __a, __m128d __b)
{
  return __a[0] >= __b[0];
}

__WOOTZ_INTRINSIC int _mm_ucomineq_sd(__m128d __a, __m128d __b)
{
  return __a[0] != __b[0];
}

__WOOTZ_INTRINSIC __m128d _mm_cvtepi32_pd(__m128i __a)
{
  __v4si __x = (__v4si)__a;
  return (__m128d){__x[0], __x[1]};
}

__WOOTZ_INTRINSIC __m128 _mm_cvtepi32_ps(__m128i __a)
{
  return (__m128)__builtin_convertvector((__v4si)__a, __v4sf);
}

__WOOTZ_INTRINSIC __m128i _mm_cvtpd_epi32(__m128d __a)
{
  __m128i __r;
  __asm__("cvtpd2dq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvttpd_epi32(__m128d __a)
{
  __m128i __r;
  __asm__("cvttpd2dq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvtps_epi32(__m128 __a)
{
  __m128i __r;
  __asm__("cvtps2dq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC __m128i _mm_cvttps_epi32(__m128 __a)
{
  __m128i __r;
  __asm__("cvttps2dq %1, %0" : "=x"(__r) : "x"(__a));
  return __r;
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
  return (__m128){(float)__a[0], (float)__a[1], 0.0f, 0.0f};
}

__WOOTZ_INTRINSIC __m128d _mm_cvtps_pd(__m128 __a)
{
  return (__m128d){__a[0], __a[1]};
}

__WOOTZ_INTRINSIC int _mm_cvtsd_si32(__m128d __a)
{
  int __r;
  __asm__("cvtsd2si %1, %0" : "=r"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC int _mm_cvttsd_si32(__m128d __a)
{
  int __r;
  __asm__("cvttsd2si %1, %0" : "=r"(__r) : "x"(__a));
  return __r;
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC long long _mm_cvtsd_si64(__m128d __a)
{
  long long __r;
  __asm__("cvtsd2siq %1, %0" : "=r"(__r) : "x"(__a));
  return __r;
}

__WOOTZ_INTRINSIC long long _mm_cvttsd_si64(__m128d __a)
{
  long long __r;
  __asm__("cvttsd2siq %1, %0" : "=r"(__r) : "x"(__a));
  return __r;
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
  __asm__ __volatile__("movntiq %1, %0" : "=m"(*__p) : "r"(__x));
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

#define _mm_shuffle_pd(a, b, imm) \
  ((__m128d)__builtin_shufflevector((__v2df)(__m128d)(a), (__v2df)(__m128d)(b), (imm) & 1, (((imm) >> 1) & 1) + 2))

__WOOTZ_INTRINSIC __m128d _mm_unpackhi_pd(__m128d __a, __m128d __b)
{
  return (__m128d){__a[1], __b[1]};
}

__WOOTZ_INTRINSIC __m128d _mm_unpacklo_pd(__m128d __a, __m128d __b)
{
  return (__m128d){__a[0], __b[0]};
}

__WOOTZ_INTRINSIC int _mm_movemask_pd(__m128d __a)
{
  int __r;
  __asm__("movmskpd %1, %0" : "=r"(__r) : "x"(__a));
  return __r;
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
  __asm__ __volatile__("movntdq %1, %0" : "=m"(*__p) : "x"(__a));
}

__WOOTZ_INTRINSIC void _mm_stream_si32(int *__p, int __x)
{
  __asm__ __volatile__("movntil %1, %0" : "=m"(*__p) : "r"(__x));
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
  __asm__("packsswb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_packs_epi32(__m128i __a, __m128i __b)
{
  __asm__("packssdw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_packus_epi16(__m128i __a, __m128i __b)
{
  __asm__("packuswb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v16qi)__a, (__v16qi)__b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v8hi)__a, (__v8hi)__b, 4, 12, 5, 13, 6, 14, 7, 15);
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v4si)__a, (__v4si)__b, 2, 6, 3, 7);
}

__WOOTZ_INTRINSIC __m128i _mm_unpackhi_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v2di)__a, (__v2di)__b, 1, 3);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi8(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v16qi)__a, (__v16qi)__b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v8hi)__a, (__v8hi)__b, 0, 8, 1, 9, 2, 10, 3, 11);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi32(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v4si)__a, (__v4si)__b, 0, 4, 1, 5);
}

__WOOTZ_INTRINSIC __m128i _mm_unpacklo_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)__builtin_shufflevector((__v2di)__a, (__v2di)__b, 0, 2);
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
  __asm__("paddsb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_adds_epi16(__m128i __a, __m128i __b)
{
  __asm__("paddsw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_adds_epu8(__m128i __a, __m128i __b)
{
  __asm__("paddusb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_adds_epu16(__m128i __a, __m128i __b)
{
  __asm__("paddusw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
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
  __asm__("psubsb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_subs_epi16(__m128i __a, __m128i __b)
{
  __asm__("psubsw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_subs_epu8(__m128i __a, __m128i __b)
{
  __asm__("psubusb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_subs_epu16(__m128i __a, __m128i __b)
{
  __asm__("psubusw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_madd_epi16(__m128i __a, __m128i __b)
{
  __asm__("pmaddwd %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_mulhi_epi16(__m128i __a, __m128i __b)
{
  __asm__("pmulhw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_mulhi_epu16(__m128i __a, __m128i __b)
{
  __asm__("pmulhuw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_mullo_epi16(__m128i __a, __m128i __b)
{
  return (__m128i)((__v8hu)__a * (__v8hu)__b);
}

__WOOTZ_INTRINSIC __m128i _mm_mul_epu32(__m128i __a, __m128i __b)
{
  __asm__("pmuludq %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m64 _mm_mul_su32(__m64 __a, __m64 __b)
{
  return (__m64)(long long)((unsigned long long)((__v2su)__a)[0] * ((__v2su)__b)[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_slli_epi16(__m128i __a, int __n)
{
  return (unsigned)__n > 15 ? (__m128i){0, 0} : (__m128i)((__v8hu)__a << __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sll_epi16(__m128i __a, __m128i __n)
{
  return ((__v2du)__n)[0] > 15 ? (__m128i){0, 0} : (__m128i)((__v8hu)__a << (int)__n[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_slli_epi32(__m128i __a, int __n)
{
  return (unsigned)__n > 31 ? (__m128i){0, 0} : (__m128i)((__v4su)__a << __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sll_epi32(__m128i __a, __m128i __n)
{
  return ((__v2du)__n)[0] > 31 ? (__m128i){0, 0} : (__m128i)((__v4su)__a << (int)__n[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_slli_epi64(__m128i __a, int __n)
{
  return (unsigned)__n > 63 ? (__m128i){0, 0} : (__m128i)((__v2du)__a << __n);
}

__WOOTZ_INTRINSIC __m128i _mm_sll_epi64(__m128i __a, __m128i __n)
{
  return ((__v2du)__n)[0] > 63 ? (__m128i){0, 0} : (__m128i)((__v2du)__a << (int)__n[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_srli_epi16(__m128i __a, int __n)
{
  return (unsigned)__n > 15 ? (__m128i){0, 0} : (__m128i)((__v8hu)__a >> __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srl_epi16(__m128i __a, __m128i __n)
{
  return ((__v2du)__n)[0] > 15 ? (__m128i){0, 0} : (__m128i)((__v8hu)__a >> (int)__n[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_srli_epi32(__m128i __a, int __n)
{
  return (unsigned)__n > 31 ? (__m128i){0, 0} : (__m128i)((__v4su)__a >> __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srl_epi32(__m128i __a, __m128i __n)
{
  return ((__v2du)__n)[0] > 31 ? (__m128i){0, 0} : (__m128i)((__v4su)__a >> (int)__n[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_srli_epi64(__m128i __a, int __n)
{
  return (unsigned)__n > 63 ? (__m128i){0, 0} : (__m128i)((__v2du)__a >> __n);
}

__WOOTZ_INTRINSIC __m128i _mm_srl_epi64(__m128i __a, __m128i __n)
{
  return ((__v2du)__n)[0] > 63 ? (__m128i){0, 0} : (__m128i)((__v2du)__a >> (int)__n[0]);
}

__WOOTZ_INTRINSIC __m128i _mm_srai_epi16(__m128i __a, int __n)
{
  return (__m128i)((__v8hi)__a >> ((unsigned)__n > 15 ? 15 : __n));
}

__WOOTZ_INTRINSIC __m128i _mm_sra_epi16(__m128i __a, __m128i __n)
{
  return (__m128i)((__v8hi)__a >> (((__v2du)__n)[0] > 15 ? 15 : (int)__n[0]));
}

__WOOTZ_INTRINSIC __m128i _mm_srai_epi32(__m128i __a, int __n)
{
  return (__m128i)((__v4si)__a >> ((unsigned)__n > 31 ? 31 : __n));
}

__WOOTZ_INTRINSIC __m128i _mm_sra_epi32(__m128i __a, __m128i __n)
{
  return (__m128i)((__v4si)__a >> (((__v2du)__n)[0] > 31 ? 31 : (int)__n[0]));
}

/* Whole-register shifts by bytes: a selection from the operand and zeros. */
#define _mm_slli_si128(a, n) \
  ((__m128i)__builtin_shufflevector((__v16qi)(__m128i){0, 0}, (__v16qi)(__m128i)(a), \
      ((n) & 0xff) > 0 ? 0 : 0 + 16 - ((n) & 0xff), ((n) & 0xff) > 1 ? 0 : 1 + 16 - ((n) & 0xff), \
      ((n) & 0xff) > 2 ? 0 : 2 + 16 - ((n) & 0xff), ((n) & 0xff) > 3 ? 0 : 3 + 16 - ((n) & 0xff), \
      ((n) & 0xff) > 4 ? 0 : 4 + 16 - ((n) & 0xff), ((n) & 0xff) > 5 ? 0 : 5 + 16 - ((n) & 0xff), \
      ((n) & 0xff) > 6 ? 0 : 6 + 16 - ((n) & 0xff), ((n) & 0xff) > 7 ? 0 : 7 + 16 - ((n) & 0xff), \
      ((n) & 0xff) > 8 ? 0 : 8 + 16 - ((n) & 0xff), ((n) & 0xff) > 9 ? 0 : 9 + 16 - ((n) & 0xff), \
      ((n) & 0xff) > 10 ? 0 : 10 + 16 - ((n) & 0xff), ((n) & 0xff) > 11 ? 0 : 11 + 16 - ((n) & 0xff), \
      ((n) & 0xff) > 12 ? 0 : 12 + 16 - ((n) & 0xff), ((n) & 0xff) > 13 ? 0 : 13 + 16 - ((n) & 0xff), \
      ((n) & 0xff) > 14 ? 0 : 14 + 16 - ((n) & 0xff), ((n) & 0xff) > 15 ? 0 : 15 + 16 - ((n) & 0xff)))
#define _mm_bslli_si128 _mm_slli_si128
#define _mm_srli_si128(a, n) \
  ((__m128i)__builtin_shufflevector((__v16qi)(__m128i)(a), (__v16qi)(__m128i){0, 0}, \
      ((n) & 0xff) > 15 ? 16 : 0 + ((n) & 0xff), ((n) & 0xff) > 14 ? 16 : 1 + ((n) & 0xff), \
      ((n) & 0xff) > 13 ? 16 : 2 + ((n) & 0xff), ((n) & 0xff) > 12 ? 16 : 3 + ((n) & 0xff), \
      ((n) & 0xff) > 11 ? 16 : 4 + ((n) & 0xff), ((n) & 0xff) > 10 ? 16 : 5 + ((n) & 0xff), \
      ((n) & 0xff) > 9 ? 16 : 6 + ((n) & 0xff), ((n) & 0xff) > 8 ? 16 : 7 + ((n) & 0xff), \
      ((n) & 0xff) > 7 ? 16 : 8 + ((n) & 0xff), ((n) & 0xff) > 6 ? 16 : 9 + ((n) & 0xff), \
      ((n) & 0xff) > 5 ? 16 : 10 + ((n) & 0xff), ((n) & 0xff) > 4 ? 16 : 11 + ((n) & 0xff), \
      ((n) & 0xff) > 3 ? 16 : 12 + ((n) & 0xff), ((n) & 0xff) > 2 ? 16 : 13 + ((n) & 0xff), \
      ((n) & 0xff) > 1 ? 16 : 14 + ((n) & 0xff), ((n) & 0xff) > 0 ? 16 : 15 + ((n) & 0xff)))
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
  __asm__("pmaxsw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_max_epu8(__m128i __a, __m128i __b)
{
  __asm__("pmaxub %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_min_epi16(__m128i __a, __m128i __b)
{
  __asm__("pminsw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_min_epu8(__m128i __a, __m128i __b)
{
  __asm__("pminub %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC int _mm_movemask_epi8(__m128i __a)
{
  int __r;
  __asm__("pmovmskb %1, %0" : "=r"(__r) : "x"(__a));
  return __r;
}

#define _mm_shuffle_epi32(a, imm)                                                                             \
  ((__m128i)__builtin_shufflevector((__v4si)(__m128i)(a), (__v4si)(__m128i)(a), (imm) & 3, ((imm) >> 2) & 3,    \
                                    ((imm) >> 4) & 3, ((imm) >> 6) & 3))
#define _mm_shufflelo_epi16(a, imm)                                                                           \
  ((__m128i)__builtin_shufflevector((__v8hi)(__m128i)(a), (__v8hi)(__m128i)(a), (imm) & 3, ((imm) >> 2) & 3,    \
                                    ((imm) >> 4) & 3, ((imm) >> 6) & 3, 4, 5, 6, 7))
#define _mm_shufflehi_epi16(a, imm)                                                                           \
  ((__m128i)__builtin_shufflevector((__v8hi)(__m128i)(a), (__v8hi)(__m128i)(a), 0, 1, 2, 3, ((imm) & 3) + 4,    \
                                    (((imm) >> 2) & 3) + 4, (((imm) >> 4) & 3) + 4, (((imm) >> 6) & 3) + 4))

__WOOTZ_INTRINSIC void _mm_maskmoveu_si128(__m128i __a, __m128i __mask, char *__p)
{
  __asm__ __volatile__("maskmovdqu %1, %0" : : "x"(__a), "x"(__mask), "D"(__p) : "memory");
}

__WOOTZ_INTRINSIC __m128i _mm_avg_epu8(__m128i __a, __m128i __b)
{
  __asm__("pavgb %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_avg_epu16(__m128i __a, __m128i __b)
{
  __asm__("pavgw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC __m128i _mm_sad_epu8(__m128i __a, __m128i __b)
{
  __asm__("psadbw %1, %0" : "+x"(__a) : "x"(__b));
  return __a;
}

__WOOTZ_INTRINSIC void _mm_clflush(const void *__p)
{
  __asm__ __volatile__("clflush %0" : : "m"(*(const char *)__p) : "memory");
}

__WOOTZ_INTRINSIC void _mm_lfence(void)
{
  __asm__ __volatile__("lfence" : : : "memory");
}

__WOOTZ_INTRINSIC void _mm_mfence(void)
{
  __asm__ __volatile__("mfence" : : : "memory");
}

#endif
