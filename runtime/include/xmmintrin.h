/* <xmmintrin.h>: the SSE intrinsics (Intel SDM volume 1, chapter 10) on GNU vector
 * types.  What has no vector expression with the instruction's exact result
 * (rounding by MXCSR, approximations, the asymmetric minimum) is the instruction
 * itself in asm; everything else stays visible to the optimiser. */
#ifndef _XMMINTRIN_H_INCLUDED
#define _XMMINTRIN_H_INCLUDED

#include <mmintrin.h>
#include <mm_malloc.h>

typedef float __m128 __attribute__((__vector_size__(16), __may_alias__));
typedef float __m128_u __attribute__((__vector_size__(16), __may_alias__, __aligned__(1)));
typedef float __v4sf __attribute__((__vector_size__(16)));
typedef int __v4si __attribute__((__vector_size__(16)));
typedef unsigned int __v4su __attribute__((__vector_size__(16)));

/* Hints of _mm_prefetch. */
enum _mm_hint {
  _MM_HINT_ET0 = 7,
  _MM_HINT_ET1 = 6,
  _MM_HINT_T0 = 3,
  _MM_HINT_T1 = 2,
  _MM_HINT_T2 = 1,
  _MM_HINT_NTA = 0
};
#define _mm_prefetch(p, hint) __builtin_prefetch((const void *)(p), ((hint) & 4) >> 2, (hint) & 3)

#define _MM_SHUFFLE(z, y, x, w) (((z) << 6) | ((y) << 4) | ((x) << 2) | (w))

/* Fields of MXCSR. */
#define _MM_EXCEPT_MASK 0x003f
#define _MM_EXCEPT_INVALID 0x0001
#define _MM_EXCEPT_DENORM 0x0002
#define _MM_EXCEPT_DIV_ZERO 0x0004
#define _MM_EXCEPT_OVERFLOW 0x0008
#define _MM_EXCEPT_UNDERFLOW 0x0010
#define _MM_EXCEPT_INEXACT 0x0020
#define _MM_MASK_MASK 0x1f80
#define _MM_MASK_INVALID 0x0080
#define _MM_MASK_DENORM 0x0100
#define _MM_MASK_DIV_ZERO 0x0200
#define _MM_MASK_OVERFLOW 0x0400
#define _MM_MASK_UNDERFLOW 0x0800
#define _MM_MASK_INEXACT 0x1000
#define _MM_ROUND_MASK 0x6000
#define _MM_ROUND_NEAREST 0x0000
#define _MM_ROUND_DOWN 0x2000
#define _MM_ROUND_UP 0x4000
#define _MM_ROUND_TOWARD_ZERO 0x6000
#define _MM_FLUSH_ZERO_MASK 0x8000
#define _MM_FLUSH_ZERO_ON 0x8000
#define _MM_FLUSH_ZERO_OFF 0x0000

__WOOTZ_INTRINSIC unsigned int _mm_getcsr(void)
{
  unsigned int __csr;
  __asm__ __volatile__("stmxcsr %0" : "=m"(__csr));
  return __csr;
}

__WOOTZ_INTRINSIC void _mm_setcsr(unsigned int __csr)
{
  __asm__ __volatile__("ldmxcsr %0" : : "m"(__csr) : "memory");
}

__WOOTZ_INTRINSIC unsigned int _MM_GET_EXCEPTION_STATE(void)
{
  return _mm_getcsr() & _MM_EXCEPT_MASK;
}

__WOOTZ_INTRINSIC void _MM_SET_EXCEPTION_STATE(unsigned int __bits)
{
  _mm_setcsr((_mm_getcsr() & ~(unsigned int)_MM_EXCEPT_MASK) | __bits);
}

__WOOTZ_INTRINSIC unsigned int _MM_GET_EXCEPTION_MASK(void)
{
  return _mm_getcsr() & _MM_MASK_MASK;
}

__WOOTZ_INTRINSIC void _MM_SET_EXCEPTION_MASK(unsigned int __bits)
{
  _mm_setcsr((_mm_getcsr() & ~(unsigned int)_MM_MASK_MASK) | __bits);
}

__WOOTZ_INTRINSIC unsigned int _MM_GET_ROUNDING_MODE(void)
{
  return _mm_getcsr() & _MM_ROUND_MASK;
}

__WOOTZ_INTRINSIC void _MM_SET_ROUNDING_MODE(unsigned int __bits)
{
  _mm_setcsr((_mm_getcsr() & ~(unsigned int)_MM_ROUND_MASK) | __bits);
}

__WOOTZ_INTRINSIC unsigned int _MM_GET_FLUSH_ZERO_MODE(void)
{
  return _mm_getcsr() & _MM_FLUSH_ZERO_MASK;
}

__WOOTZ_INTRINSIC void _MM_SET_FLUSH_ZERO_MODE(unsigned int __bits)
{
  _mm_setcsr((_mm_getcsr() & ~(unsigned int)_MM_FLUSH_ZERO_MASK) | __bits);
}

__WOOTZ_INTRINSIC void _mm_pause(void)
{
  __builtin_ia32_pause();
}

__WOOTZ_INTRINSIC void _mm_sfence(void)
{
  __builtin_ia32_sfence();
}

__WOOTZ_INTRINSIC __m128 _mm_undefined_ps(void)
{
  return (__m128){0.0f, 0.0f, 0.0f, 0.0f};
}

__WOOTZ_INTRINSIC __m128 _mm_setzero_ps(void)
{
  return (__m128){0.0f, 0.0f, 0.0f, 0.0f};
}

__WOOTZ_INTRINSIC __m128 _mm_set_ss(float __x)
{
  return (__m128){__x, 0.0f, 0.0f, 0.0f};
}

__WOOTZ_INTRINSIC __m128 _mm_set1_ps(float __x)
{
  return (__m128){__x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m128 _mm_set_ps1(float __x)
{
  return (__m128){__x, __x, __x, __x};
}

__WOOTZ_INTRINSIC __m128 _mm_set_ps(float __d, float __c, float __b, float __a)
{
  return (__m128){__a, __b, __c, __d};
}

__WOOTZ_INTRINSIC __m128 _mm_setr_ps(float __a, float __b, float __c, float __d)
{
  return (__m128){__a, __b, __c, __d};
}

__WOOTZ_INTRINSIC __m128 _mm_load_ss(const float *__p)
{
  return (__m128){*__p, 0.0f, 0.0f, 0.0f};
}

__WOOTZ_INTRINSIC __m128 _mm_load1_ps(const float *__p)
{
  return (__m128){*__p, *__p, *__p, *__p};
}

__WOOTZ_INTRINSIC __m128 _mm_load_ps1(const float *__p)
{
  return (__m128){*__p, *__p, *__p, *__p};
}

__WOOTZ_INTRINSIC __m128 _mm_load_ps(const float *__p)
{
  return *(const __m128 *)__p;
}

__WOOTZ_INTRINSIC __m128 _mm_loadu_ps(const float *__p)
{
  return *(const __m128_u *)__p;
}

__WOOTZ_INTRINSIC __m128 _mm_loadr_ps(const float *__p)
{
  __m128 __v = *(const __m128 *)__p;
  return __builtin_shufflevector(__v, __v, 3, 2, 1, 0);
}

__WOOTZ_INTRINSIC void _mm_store_ss(float *__p, __m128 __a)
{
  *__p = __a[0];
}

__WOOTZ_INTRINSIC void _mm_store_ps(float *__p, __m128 __a)
{
  *(__m128 *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm_storeu_ps(float *__p, __m128 __a)
{
  *(__m128_u *)__p = __a;
}

__WOOTZ_INTRINSIC void _mm_store1_ps(float *__p, __m128 __a)
{
  *(__m128 *)__p = __builtin_shufflevector(__a, __a, 0, 0, 0, 0);
}

__WOOTZ_INTRINSIC void _mm_store_ps1(float *__p, __m128 __a)
{
  *(__m128 *)__p = __builtin_shufflevector(__a, __a, 0, 0, 0, 0);
}

__WOOTZ_INTRINSIC void _mm_storer_ps(float *__p, __m128 __a)
{
  *(__m128 *)__p = __builtin_shufflevector(__a, __a, 3, 2, 1, 0);
}

__WOOTZ_INTRINSIC void _mm_stream_ps(float *__p, __m128 __a)
{
  __builtin_ia32_movntps(__p, __a);
}

__WOOTZ_INTRINSIC float _mm_cvtss_f32(__m128 __a)
{
  return __a[0];
}

__WOOTZ_INTRINSIC __m128 _mm_move_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_movss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_add_ss(__m128 __a, __m128 __b)
{
  __a[0] = __a[0] + __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128 _mm_add_ps(__m128 __a, __m128 __b)
{
  return __a + __b;
}

__WOOTZ_INTRINSIC __m128 _mm_sub_ss(__m128 __a, __m128 __b)
{
  __a[0] = __a[0] - __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128 _mm_sub_ps(__m128 __a, __m128 __b)
{
  return __a - __b;
}

__WOOTZ_INTRINSIC __m128 _mm_mul_ss(__m128 __a, __m128 __b)
{
  __a[0] = __a[0] * __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128 _mm_mul_ps(__m128 __a, __m128 __b)
{
  return __a * __b;
}

__WOOTZ_INTRINSIC __m128 _mm_div_ss(__m128 __a, __m128 __b)
{
  __a[0] = __a[0] / __b[0];
  return __a;
}

__WOOTZ_INTRINSIC __m128 _mm_div_ps(__m128 __a, __m128 __b)
{
  return __a / __b;
}

__WOOTZ_INTRINSIC __m128 _mm_sqrt_ps(__m128 __a)
{
  return (__m128)__builtin_ia32_sqrtps(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_sqrt_ss(__m128 __a)
{
  return (__m128)__builtin_ia32_sqrtss(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_rcp_ps(__m128 __a)
{
  return (__m128)__builtin_ia32_rcpps(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_rcp_ss(__m128 __a)
{
  return (__m128)__builtin_ia32_rcpss(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_rsqrt_ps(__m128 __a)
{
  return (__m128)__builtin_ia32_rsqrtps(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_rsqrt_ss(__m128 __a)
{
  return (__m128)__builtin_ia32_rsqrtss(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_min_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_minps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_min_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_minss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_max_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_maxps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_max_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_maxss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_and_ps(__m128 __a, __m128 __b)
{
  __v4si __x = (__v4si)__a, __y = (__v4si)__b;
  return (__m128)(__x & __y);
}

__WOOTZ_INTRINSIC __m128 _mm_andnot_ps(__m128 __a, __m128 __b)
{
  __v4si __x = (__v4si)__a, __y = (__v4si)__b;
  return (__m128)(~__x & __y);
}

__WOOTZ_INTRINSIC __m128 _mm_or_ps(__m128 __a, __m128 __b)
{
  __v4si __x = (__v4si)__a, __y = (__v4si)__b;
  return (__m128)(__x | __y);
}

__WOOTZ_INTRINSIC __m128 _mm_xor_ps(__m128 __a, __m128 __b)
{
  __v4si __x = (__v4si)__a, __y = (__v4si)__b;
  return (__m128)(__x ^ __y);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpeq_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpeqps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpeq_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpeqss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmplt_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpltps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmplt_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpltss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmple_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpleps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmple_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpless(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpgt_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpgtps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpgt_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_movss(__a, __builtin_ia32_cmpltss(__b, __a));
}

__WOOTZ_INTRINSIC __m128 _mm_cmpge_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpgeps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpge_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_movss(__a, __builtin_ia32_cmpless(__b, __a));
}

__WOOTZ_INTRINSIC __m128 _mm_cmpneq_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpneqps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpneq_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpneqss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpnlt_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpnltps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpnlt_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpnltss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpnle_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpnleps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpnle_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpnless(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpngt_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpngtps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpngt_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_movss(__a, __builtin_ia32_cmpnltss(__b, __a));
}

__WOOTZ_INTRINSIC __m128 _mm_cmpnge_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpngeps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpnge_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_movss(__a, __builtin_ia32_cmpnless(__b, __a));
}

__WOOTZ_INTRINSIC __m128 _mm_cmpord_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpordps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpord_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpordss(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpunord_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpunordps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_cmpunord_ss(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_cmpunordss(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comieq_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_comieq(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comilt_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_comilt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comile_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_comile(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comigt_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_comigt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comige_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_comige(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_comineq_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_comineq(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomieq_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_ucomieq(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomilt_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_ucomilt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomile_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_ucomile(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomigt_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_ucomigt(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomige_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_ucomige(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_ucomineq_ss(__m128 __a, __m128 __b)
{
  return __builtin_ia32_ucomineq(__a, __b);
}

__WOOTZ_INTRINSIC int _mm_cvtss_si32(__m128 __a)
{
  return (int)__builtin_ia32_cvtss2si(__a);
}

__WOOTZ_INTRINSIC int _mm_cvttss_si32(__m128 __a)
{
  return (int)__builtin_ia32_cvttss2si(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_cvtsi32_ss(__m128 __a, int __x)
{
  __a[0] = (float)__x;
  return __a;
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC long long _mm_cvtss_si64(__m128 __a)
{
  return (long long)__builtin_ia32_cvtss2si64(__a);
}

__WOOTZ_INTRINSIC long long _mm_cvttss_si64(__m128 __a)
{
  return (long long)__builtin_ia32_cvttss2si64(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_cvtsi64_ss(__m128 __a, long long __x)
{
  __a[0] = (float)__x;
  return __a;
}

# define _mm_cvtss_si64x _mm_cvtss_si64
# define _mm_cvttss_si64x _mm_cvttss_si64
# define _mm_cvtsi64x_ss _mm_cvtsi64_ss
#endif
#define _mm_cvt_ss2si _mm_cvtss_si32
#define _mm_cvtt_ss2si _mm_cvttss_si32
#define _mm_cvt_si2ss _mm_cvtsi32_ss

/* Shuffles: the immediate must be a constant expression, so these are macros. */
#define _mm_shuffle_ps(a, b, imm) ((__m128)__builtin_ia32_shufps((__m128)(a), (__m128)(b), (imm)))

__WOOTZ_INTRINSIC __m128 _mm_unpackhi_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_unpckhps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_unpacklo_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_unpcklps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_movehl_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_movhlps(__a, __b);
}

__WOOTZ_INTRINSIC __m128 _mm_movelh_ps(__m128 __a, __m128 __b)
{
  return (__m128)__builtin_ia32_movlhps(__a, __b);
}

typedef float __WOOTZ_v2sf __attribute__((__vector_size__(8), __may_alias__, __aligned__(1)));

__WOOTZ_INTRINSIC __m128 _mm_loadh_pi(__m128 __a, const __m64 *__p)
{
  __WOOTZ_v2sf __v = *(const __WOOTZ_v2sf *)__p;
  return (__m128){__a[0], __a[1], __v[0], __v[1]};
}

__WOOTZ_INTRINSIC __m128 _mm_loadl_pi(__m128 __a, const __m64 *__p)
{
  __WOOTZ_v2sf __v = *(const __WOOTZ_v2sf *)__p;
  return (__m128){__v[0], __v[1], __a[2], __a[3]};
}

__WOOTZ_INTRINSIC void _mm_storeh_pi(__m64 *__p, __m128 __a)
{
  *(__WOOTZ_v2sf *)__p = (__WOOTZ_v2sf){__a[2], __a[3]};
}

__WOOTZ_INTRINSIC void _mm_storel_pi(__m64 *__p, __m128 __a)
{
  *(__WOOTZ_v2sf *)__p = (__WOOTZ_v2sf){__a[0], __a[1]};
}

__WOOTZ_INTRINSIC int _mm_movemask_ps(__m128 __a)
{
  return (int)__builtin_ia32_movmskps(__a);
}

__WOOTZ_INTRINSIC __m128 _mm_cvtpi32_ps(__m128 __a, __m64 __b)
{
  __a[0] = (float)((__v2si)__b)[0];
  __a[1] = (float)((__v2si)__b)[1];
  return __a;
}

#define _mm_cvt_pi2ps _mm_cvtpi32_ps

__WOOTZ_INTRINSIC __m64 _mm_cvtps_pi32(__m128 __a)
{
  __v4si __r;
  __asm__("cvtps2dq %1, %0" : "=x"(__r) : "x"(__a));
  return (__m64)(__v2si){__r[0], __r[1]};
}

__WOOTZ_INTRINSIC __m64 _mm_cvttps_pi32(__m128 __a)
{
  __v4si __r;
  __asm__("cvttps2dq %1, %0" : "=x"(__r) : "x"(__a));
  return (__m64)(__v2si){__r[0], __r[1]};
}

#define _mm_cvt_ps2pi _mm_cvtps_pi32
#define _mm_cvtt_ps2pi _mm_cvttps_pi32

__WOOTZ_INTRINSIC __m128 _mm_cvtpi16_ps(__m64 __a)
{
  __v4hi __x = (__v4hi)__a;
  return (__m128){__x[0], __x[1], __x[2], __x[3]};
}

__WOOTZ_INTRINSIC __m128 _mm_cvtpu16_ps(__m64 __a)
{
  __v4hu __x = (__v4hu)__a;
  return (__m128){__x[0], __x[1], __x[2], __x[3]};
}

__WOOTZ_INTRINSIC __m128 _mm_cvtpi8_ps(__m64 __a)
{
  __v8qi __x = (__v8qi)__a;
  return (__m128){__x[0], __x[1], __x[2], __x[3]};
}

__WOOTZ_INTRINSIC __m128 _mm_cvtpu8_ps(__m64 __a)
{
  __v8qu __x = (__v8qu)__a;
  return (__m128){__x[0], __x[1], __x[2], __x[3]};
}

__WOOTZ_INTRINSIC __m128 _mm_cvtpi32x2_ps(__m64 __a, __m64 __b)
{
  __v2si __x = (__v2si)__a, __y = (__v2si)__b;
  return (__m128){(float)__x[0], (float)__x[1], (float)__y[0], (float)__y[1]};
}

__WOOTZ_INTRINSIC __m64 _mm_cvtps_pi16(__m128 __a)
{
  __v4si __r;
  __asm__("cvtps2dq %1, %0" : "=x"(__r) : "x"(__a));
  return _mm_packs_pi32((__m64)(__v2si){__r[0], __r[1]}, (__m64)(__v2si){__r[2], __r[3]});
}

__WOOTZ_INTRINSIC __m64 _mm_cvtps_pi8(__m128 __a)
{
  return _mm_packs_pi16(_mm_cvtps_pi16(__a), (__m64)0ll);
}

#define _mm_extract_pi16(a, n) ((int)(unsigned short)((__v4hi)(__m64)(a))[(n) & 3])
#define _m_pextrw _mm_extract_pi16
__WOOTZ_INTRINSIC __m64 _mm_insert_pi16(__m64 __a, int __x, int __n)
{
  __v4hi __v = (__v4hi)__a;
  __v[__n & 3] = (short)__x;
  return (__m64)__v;
}

#define _m_pinsrw _mm_insert_pi16

__WOOTZ_INTRINSIC __m64 _mm_max_pi16(__m64 __a, __m64 __b)
{
  __m64 __take = (__m64)((__v4hi)__a > (__v4hi)__b);
  return (__a & __take) | (__b & ~__take);
}

__WOOTZ_INTRINSIC __m64 _mm_max_pu8(__m64 __a, __m64 __b)
{
  __m64 __take = (__m64)((__v8qu)__a > (__v8qu)__b);
  return (__a & __take) | (__b & ~__take);
}

__WOOTZ_INTRINSIC __m64 _mm_min_pi16(__m64 __a, __m64 __b)
{
  __m64 __take = (__m64)((__v4hi)__a < (__v4hi)__b);
  return (__a & __take) | (__b & ~__take);
}

__WOOTZ_INTRINSIC __m64 _mm_min_pu8(__m64 __a, __m64 __b)
{
  __m64 __take = (__m64)((__v8qu)__a < (__v8qu)__b);
  return (__a & __take) | (__b & ~__take);
}

__WOOTZ_INTRINSIC int _mm_movemask_pi8(__m64 __a)
{
  __v8qu __x = (__v8qu)__a;
  int __r = 0;
  for (int __i = 0; __i < 8; __i++)
    __r |= (__x[__i] >> 7) << __i;
  return __r;
}

__WOOTZ_INTRINSIC __m64 _mm_mulhi_pu16(__m64 __a, __m64 __b)
{
  __v4hu __x = (__v4hu)__a, __y = (__v4hu)__b, __r;
  for (int __i = 0; __i < 4; __i++)
    __r[__i] = (unsigned short)(((unsigned)__x[__i] * __y[__i]) >> 16);
  return (__m64)__r;
}

#define _mm_shuffle_pi16(a, imm)                                                                                \
  ((__m64)__builtin_shufflevector((__v4hi)(__m64)(a), (__v4hi)(__m64)(a), (imm) & 3, ((imm) >> 2) & 3, ((imm) >> 4) & 3, \
                                  ((imm) >> 6) & 3))
#define _m_pshufw _mm_shuffle_pi16

__WOOTZ_INTRINSIC void _mm_maskmove_si64(__m64 __a, __m64 __mask, char *__p)
{
  __v8qi __x = (__v8qi)__a, __m = (__v8qi)__mask;
  for (int __i = 0; __i < 8; __i++)
    if (__m[__i] < 0)
      __p[__i] = __x[__i];
}

__WOOTZ_INTRINSIC __m64 _mm_avg_pu8(__m64 __a, __m64 __b)
{
  __v8qu __x = (__v8qu)__a, __y = (__v8qu)__b, __r;
  for (int __i = 0; __i < 8; __i++)
    __r[__i] = (unsigned char)((__x[__i] + __y[__i] + 1) >> 1);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_avg_pu16(__m64 __a, __m64 __b)
{
  __v4hu __x = (__v4hu)__a, __y = (__v4hu)__b, __r;
  for (int __i = 0; __i < 4; __i++)
    __r[__i] = (unsigned short)((__x[__i] + __y[__i] + 1) >> 1);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_sad_pu8(__m64 __a, __m64 __b)
{
  __v8qu __x = (__v8qu)__a, __y = (__v8qu)__b;
  int __sum = 0;
  for (int __i = 0; __i < 8; __i++)
    __sum += __x[__i] > __y[__i] ? __x[__i] - __y[__i] : __y[__i] - __x[__i];
  return (__m64)(long long)__sum;
}

__WOOTZ_INTRINSIC void _mm_stream_pi(__m64 *__p, __m64 __a)
{
  *(volatile __m64 *)__p = __a;
}

#define _m_pmaxsw _mm_max_pi16
#define _m_pmaxub _mm_max_pu8
#define _m_pminsw _mm_min_pi16
#define _m_pminub _mm_min_pu8
#define _m_pmovmskb _mm_movemask_pi8
#define _m_pmulhuw _mm_mulhi_pu16
#define _m_maskmovq _mm_maskmove_si64
#define _m_pavgb _mm_avg_pu8
#define _m_pavgw _mm_avg_pu16
#define _m_psadbw _mm_sad_pu8

#define _MM_TRANSPOSE4_PS(row0, row1, row2, row3)                            \
  do {                                                                       \
    __m128 __t0 = _mm_unpacklo_ps(row0, row1), __t1 = _mm_unpacklo_ps(row2, row3); \
    __m128 __t2 = _mm_unpackhi_ps(row0, row1), __t3 = _mm_unpackhi_ps(row2, row3); \
    (row0) = _mm_movelh_ps(__t0, __t1);                                      \
    (row1) = _mm_movehl_ps(__t1, __t0);                                      \
    (row2) = _mm_movelh_ps(__t2, __t3);                                      \
    (row3) = _mm_movehl_ps(__t3, __t2);                                      \
  } while (0)

#include <emmintrin.h>

#endif
