/* <mmintrin.h>: the MMX intrinsics (Intel SDM volume 1, chapter 9) on GNU vector
 * types of 8 bytes.  Nothing here touches the MMX registers, so no _mm_empty is
 * needed for correctness; the few operations without a vector expression widen
 * to the SSE2 register file. */
#ifndef _MMINTRIN_H_INCLUDED
#define _MMINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

typedef int __m64 __attribute__((__vector_size__(8), __may_alias__));
typedef int __m64_u __attribute__((__vector_size__(8), __may_alias__, __aligned__(1)));
typedef long long __v1di __attribute__((__vector_size__(8)));
typedef int __v2si __attribute__((__vector_size__(8)));
typedef unsigned int __v2su __attribute__((__vector_size__(8)));
typedef short __v4hi __attribute__((__vector_size__(8)));
typedef unsigned short __v4hu __attribute__((__vector_size__(8)));
typedef signed char __v8qi __attribute__((__vector_size__(8)));
typedef unsigned char __v8qu __attribute__((__vector_size__(8)));

__WOOTZ_INTRINSIC void _mm_empty(void)
{
  __asm__ __volatile__("emms");
}

__WOOTZ_INTRINSIC __m64 _mm_cvtsi32_si64(int __x)
{
  return (__m64)(__v2si){__x, 0};
}

__WOOTZ_INTRINSIC int _mm_cvtsi64_si32(__m64 __x)
{
  return ((__v2si)__x)[0];
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC __m64 _mm_cvtsi64_m64(long long __x)
{
  return (__m64)__x;
}

__WOOTZ_INTRINSIC long long _mm_cvtm64_si64(__m64 __x)
{
  return (long long)__x;
}

__WOOTZ_INTRINSIC __m64 _mm_cvtsi64x_si64(long long __x)
{
  return (__m64)__x;
}

__WOOTZ_INTRINSIC long long _mm_cvtsi64_si64x(__m64 __x)
{
  return (long long)__x;
}

#endif

/* Saturation to the bounds of the narrower type. */
#define __WOOTZ_SAT_S8(x) ((signed char)((x) < -128 ? -128 : (x) > 127 ? 127 : (x)))
#define __WOOTZ_SAT_U8(x) ((unsigned char)((x) < 0 ? 0 : (x) > 255 ? 255 : (x)))
#define __WOOTZ_SAT_S16(x) ((short)((x) < -32768 ? -32768 : (x) > 32767 ? 32767 : (x)))
#define __WOOTZ_SAT_U16(x) ((unsigned short)((x) < 0 ? 0 : (x) > 65535 ? 65535 : (x)))

__WOOTZ_INTRINSIC __m64 _mm_packs_pi16(__m64 __a, __m64 __b)
{
  __v4hi __x = (__v4hi)__a, __y = (__v4hi)__b;
  __v8qi __r;
  for (int __i = 0; __i < 4; __i++) {
    __r[__i] = __WOOTZ_SAT_S8(__x[__i]);
    __r[__i + 4] = __WOOTZ_SAT_S8(__y[__i]);
  }
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_packs_pi32(__m64 __a, __m64 __b)
{
  __v2si __x = (__v2si)__a, __y = (__v2si)__b;
  __v4hi __r;
  for (int __i = 0; __i < 2; __i++) {
    __r[__i] = __WOOTZ_SAT_S16(__x[__i]);
    __r[__i + 2] = __WOOTZ_SAT_S16(__y[__i]);
  }
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_packs_pu16(__m64 __a, __m64 __b)
{
  __v4hi __x = (__v4hi)__a, __y = (__v4hi)__b;
  __v8qu __r;
  for (int __i = 0; __i < 4; __i++) {
    __r[__i] = __WOOTZ_SAT_U8(__x[__i]);
    __r[__i + 4] = __WOOTZ_SAT_U8(__y[__i]);
  }
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_unpackhi_pi8(__m64 __a, __m64 __b)
{
  return (__m64)__builtin_shufflevector((__v8qi)__a, (__v8qi)__b, 4, 12, 5, 13, 6, 14, 7, 15);
}

__WOOTZ_INTRINSIC __m64 _mm_unpackhi_pi16(__m64 __a, __m64 __b)
{
  return (__m64)__builtin_shufflevector((__v4hi)__a, (__v4hi)__b, 2, 6, 3, 7);
}

__WOOTZ_INTRINSIC __m64 _mm_unpackhi_pi32(__m64 __a, __m64 __b)
{
  return (__m64)__builtin_shufflevector((__v2si)__a, (__v2si)__b, 1, 3);
}

__WOOTZ_INTRINSIC __m64 _mm_unpacklo_pi8(__m64 __a, __m64 __b)
{
  return (__m64)__builtin_shufflevector((__v8qi)__a, (__v8qi)__b, 0, 8, 1, 9, 2, 10, 3, 11);
}

__WOOTZ_INTRINSIC __m64 _mm_unpacklo_pi16(__m64 __a, __m64 __b)
{
  return (__m64)__builtin_shufflevector((__v4hi)__a, (__v4hi)__b, 0, 4, 1, 5);
}

__WOOTZ_INTRINSIC __m64 _mm_unpacklo_pi32(__m64 __a, __m64 __b)
{
  return (__m64)__builtin_shufflevector((__v2si)__a, (__v2si)__b, 0, 2);
}

__WOOTZ_INTRINSIC __m64 _mm_add_pi8(__m64 __a, __m64 __b)
{
  return (__m64)((__v8qu)__a + (__v8qu)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_add_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v4hu)__a + (__v4hu)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_add_pi32(__m64 __a, __m64 __b)
{
  return (__m64)((__v2su)__a + (__v2su)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_adds_pi8(__m64 __a, __m64 __b)
{
  __v8qi __x = (__v8qi)__a, __y = (__v8qi)__b, __r;
  for (int __i = 0; __i < 8; __i++)
    __r[__i] = __WOOTZ_SAT_S8(__x[__i] + __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_adds_pi16(__m64 __a, __m64 __b)
{
  __v4hi __x = (__v4hi)__a, __y = (__v4hi)__b, __r;
  for (int __i = 0; __i < 4; __i++)
    __r[__i] = __WOOTZ_SAT_S16(__x[__i] + __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_adds_pu8(__m64 __a, __m64 __b)
{
  __v8qu __x = (__v8qu)__a, __y = (__v8qu)__b, __r;
  for (int __i = 0; __i < 8; __i++)
    __r[__i] = __WOOTZ_SAT_U8(__x[__i] + __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_adds_pu16(__m64 __a, __m64 __b)
{
  __v4hu __x = (__v4hu)__a, __y = (__v4hu)__b, __r;
  for (int __i = 0; __i < 4; __i++)
    __r[__i] = __WOOTZ_SAT_U16(__x[__i] + __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_sub_pi8(__m64 __a, __m64 __b)
{
  return (__m64)((__v8qu)__a - (__v8qu)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_sub_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v4hu)__a - (__v4hu)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_sub_pi32(__m64 __a, __m64 __b)
{
  return (__m64)((__v2su)__a - (__v2su)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_subs_pi8(__m64 __a, __m64 __b)
{
  __v8qi __x = (__v8qi)__a, __y = (__v8qi)__b, __r;
  for (int __i = 0; __i < 8; __i++)
    __r[__i] = __WOOTZ_SAT_S8(__x[__i] - __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_subs_pi16(__m64 __a, __m64 __b)
{
  __v4hi __x = (__v4hi)__a, __y = (__v4hi)__b, __r;
  for (int __i = 0; __i < 4; __i++)
    __r[__i] = __WOOTZ_SAT_S16(__x[__i] - __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_subs_pu8(__m64 __a, __m64 __b)
{
  __v8qu __x = (__v8qu)__a, __y = (__v8qu)__b, __r;
  for (int __i = 0; __i < 8; __i++)
    __r[__i] = __WOOTZ_SAT_U8(__x[__i] - __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_subs_pu16(__m64 __a, __m64 __b)
{
  __v4hu __x = (__v4hu)__a, __y = (__v4hu)__b, __r;
  for (int __i = 0; __i < 4; __i++)
    __r[__i] = __WOOTZ_SAT_U16(__x[__i] - __y[__i]);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_madd_pi16(__m64 __a, __m64 __b)
{
  __v4hi __x = (__v4hi)__a, __y = (__v4hi)__b;
  return (__m64)(__v2si){(int)((unsigned)(__x[0] * __y[0]) + (unsigned)(__x[1] * __y[1])),
                         (int)((unsigned)(__x[2] * __y[2]) + (unsigned)(__x[3] * __y[3]))};
}

__WOOTZ_INTRINSIC __m64 _mm_mulhi_pi16(__m64 __a, __m64 __b)
{
  __v4hi __x = (__v4hi)__a, __y = (__v4hi)__b, __r;
  for (int __i = 0; __i < 4; __i++)
    __r[__i] = (short)((__x[__i] * __y[__i]) >> 16);
  return (__m64)__r;
}

__WOOTZ_INTRINSIC __m64 _mm_mullo_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v4hu)__a * (__v4hu)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_slli_pi16(__m64 __a, int __n)
{
  return (unsigned)__n > 15 ? (__m64)0ll : (__m64)((__v4hu)__a << __n);
}

__WOOTZ_INTRINSIC __m64 _mm_sll_pi16(__m64 __a, __m64 __n)
{
  return (unsigned long long)__n > 15 ? (__m64)0ll : (__m64)((__v4hu)__a << (int)(long long)__n);
}

__WOOTZ_INTRINSIC __m64 _mm_slli_pi32(__m64 __a, int __n)
{
  return (unsigned)__n > 31 ? (__m64)0ll : (__m64)((__v2su)__a << __n);
}

__WOOTZ_INTRINSIC __m64 _mm_sll_pi32(__m64 __a, __m64 __n)
{
  return (unsigned long long)__n > 31 ? (__m64)0ll : (__m64)((__v2su)__a << (int)(long long)__n);
}

__WOOTZ_INTRINSIC __m64 _mm_slli_si64(__m64 __a, int __n)
{
  return (unsigned)__n > 63 ? (__m64)0ll : (__m64)((unsigned long long)__a << __n);
}

__WOOTZ_INTRINSIC __m64 _mm_sll_si64(__m64 __a, __m64 __n)
{
  return (unsigned long long)__n > 63 ? (__m64)0ll : (__m64)((unsigned long long)__a << (unsigned long long)__n);
}

__WOOTZ_INTRINSIC __m64 _mm_srli_pi16(__m64 __a, int __n)
{
  return (unsigned)__n > 15 ? (__m64)0ll : (__m64)((__v4hu)__a >> __n);
}

__WOOTZ_INTRINSIC __m64 _mm_srl_pi16(__m64 __a, __m64 __n)
{
  return (unsigned long long)__n > 15 ? (__m64)0ll : (__m64)((__v4hu)__a >> (int)(long long)__n);
}

__WOOTZ_INTRINSIC __m64 _mm_srli_pi32(__m64 __a, int __n)
{
  return (unsigned)__n > 31 ? (__m64)0ll : (__m64)((__v2su)__a >> __n);
}

__WOOTZ_INTRINSIC __m64 _mm_srl_pi32(__m64 __a, __m64 __n)
{
  return (unsigned long long)__n > 31 ? (__m64)0ll : (__m64)((__v2su)__a >> (int)(long long)__n);
}

__WOOTZ_INTRINSIC __m64 _mm_srli_si64(__m64 __a, int __n)
{
  return (unsigned)__n > 63 ? (__m64)0ll : (__m64)((unsigned long long)__a >> __n);
}

__WOOTZ_INTRINSIC __m64 _mm_srl_si64(__m64 __a, __m64 __n)
{
  return (unsigned long long)__n > 63 ? (__m64)0ll : (__m64)((unsigned long long)__a >> (unsigned long long)__n);
}

__WOOTZ_INTRINSIC __m64 _mm_srai_pi16(__m64 __a, int __n)
{
  return (__m64)((__v4hi)__a >> ((unsigned)__n > 15 ? 15 : __n));
}

__WOOTZ_INTRINSIC __m64 _mm_sra_pi16(__m64 __a, __m64 __n)
{
  return (__m64)((__v4hi)__a >> ((unsigned long long)__n > 15 ? 15 : (int)(long long)__n));
}

__WOOTZ_INTRINSIC __m64 _mm_srai_pi32(__m64 __a, int __n)
{
  return (__m64)((__v2si)__a >> ((unsigned)__n > 31 ? 31 : __n));
}

__WOOTZ_INTRINSIC __m64 _mm_sra_pi32(__m64 __a, __m64 __n)
{
  return (__m64)((__v2si)__a >> ((unsigned long long)__n > 31 ? 31 : (int)(long long)__n));
}

__WOOTZ_INTRINSIC __m64 _mm_and_si64(__m64 __a, __m64 __b)
{
  return __a & __b;
}

__WOOTZ_INTRINSIC __m64 _mm_andnot_si64(__m64 __a, __m64 __b)
{
  return ~__a & __b;
}

__WOOTZ_INTRINSIC __m64 _mm_or_si64(__m64 __a, __m64 __b)
{
  return __a | __b;
}

__WOOTZ_INTRINSIC __m64 _mm_xor_si64(__m64 __a, __m64 __b)
{
  return __a ^ __b;
}

__WOOTZ_INTRINSIC __m64 _mm_cmpeq_pi8(__m64 __a, __m64 __b)
{
  return (__m64)((__v8qi)__a == (__v8qi)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_cmpeq_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v4hi)__a == (__v4hi)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_cmpeq_pi32(__m64 __a, __m64 __b)
{
  return (__m64)((__v2si)__a == (__v2si)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_cmpgt_pi8(__m64 __a, __m64 __b)
{
  return (__m64)((__v8qi)__a > (__v8qi)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_cmpgt_pi16(__m64 __a, __m64 __b)
{
  return (__m64)((__v4hi)__a > (__v4hi)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_cmpgt_pi32(__m64 __a, __m64 __b)
{
  return (__m64)((__v2si)__a > (__v2si)__b);
}

__WOOTZ_INTRINSIC __m64 _mm_setzero_si64(void)
{
  return (__m64)0ll;
}

__WOOTZ_INTRINSIC __m64 _mm_set_pi32(int __b, int __a)
{
  return (__m64)(__v2si){__a, __b};
}

__WOOTZ_INTRINSIC __m64 _mm_set_pi16(short __d, short __c, short __b, short __a)
{
  return (__m64)(__v4hi){__a, __b, __c, __d};
}

__WOOTZ_INTRINSIC __m64 _mm_set_pi8(char __h, char __g, char __f, char __e, char __d, char __c, char __b, char __a)
{
  return (__m64)(__v8qi){__a, __b, __c, __d, __e, __f, __g, __h};
}

__WOOTZ_INTRINSIC __m64 _mm_setr_pi32(int __a, int __b)
{
  return (__m64)(__v2si){__a, __b};
}

__WOOTZ_INTRINSIC __m64 _mm_setr_pi16(short __a, short __b, short __c, short __d)
{
  return (__m64)(__v4hi){__a, __b, __c, __d};
}

__WOOTZ_INTRINSIC __m64 _mm_setr_pi8(char __a, char __b, char __c, char __d, char __e, char __f, char __g, char __h)
{
  return (__m64)(__v8qi){__a, __b, __c, __d, __e, __f, __g, __h};
}

__WOOTZ_INTRINSIC __m64 _mm_set1_pi32(int __a)
{
  return (__m64)(__v2si){__a, __a};
}

__WOOTZ_INTRINSIC __m64 _mm_set1_pi16(short __a)
{
  return (__m64)(__v4hi){__a, __a, __a, __a};
}

__WOOTZ_INTRINSIC __m64 _mm_set1_pi8(char __a)
{
  return (__m64)(__v8qi){__a, __a, __a, __a, __a, __a, __a, __a};
}

#define _m_empty _mm_empty
#define _m_from_int _mm_cvtsi32_si64
#define _m_to_int _mm_cvtsi64_si32
#define _m_packsswb _mm_packs_pi16
#define _m_packssdw _mm_packs_pi32
#define _m_packuswb _mm_packs_pu16
#define _m_punpckhbw _mm_unpackhi_pi8
#define _m_punpckhwd _mm_unpackhi_pi16
#define _m_punpckhdq _mm_unpackhi_pi32
#define _m_punpcklbw _mm_unpacklo_pi8
#define _m_punpcklwd _mm_unpacklo_pi16
#define _m_punpckldq _mm_unpacklo_pi32
#define _m_paddb _mm_add_pi8
#define _m_paddw _mm_add_pi16
#define _m_paddd _mm_add_pi32
#define _m_psubb _mm_sub_pi8
#define _m_psubw _mm_sub_pi16
#define _m_psubd _mm_sub_pi32
#define _m_pmaddwd _mm_madd_pi16
#define _m_pmulhw _mm_mulhi_pi16
#define _m_pmullw _mm_mullo_pi16
#define _m_pand _mm_and_si64
#define _m_pandn _mm_andnot_si64
#define _m_por _mm_or_si64
#define _m_pxor _mm_xor_si64
#define _m_pcmpeqb _mm_cmpeq_pi8
#define _m_pcmpeqw _mm_cmpeq_pi16
#define _m_pcmpeqd _mm_cmpeq_pi32
#define _m_pcmpgtb _mm_cmpgt_pi8
#define _m_pcmpgtw _mm_cmpgt_pi16
#define _m_pcmpgtd _mm_cmpgt_pi32

#define _m_from_int64 _mm_cvtsi64_m64
#define _m_to_int64 _mm_cvtm64_si64
#define _mm_set_pi64x _mm_cvtsi64_m64
#define _m_paddsb _mm_adds_pi8
#define _m_paddsw _mm_adds_pi16
#define _m_paddusb _mm_adds_pu8
#define _m_paddusw _mm_adds_pu16
#define _m_psubsb _mm_subs_pi8
#define _m_psubsw _mm_subs_pi16
#define _m_psubusb _mm_subs_pu8
#define _m_psubusw _mm_subs_pu16
#define _m_psllw _mm_sll_pi16
#define _m_psllwi _mm_slli_pi16
#define _m_pslld _mm_sll_pi32
#define _m_pslldi _mm_slli_pi32
#define _m_psllq _mm_sll_si64
#define _m_psllqi _mm_slli_si64
#define _m_psrlw _mm_srl_pi16
#define _m_psrlwi _mm_srli_pi16
#define _m_psrld _mm_srl_pi32
#define _m_psrldi _mm_srli_pi32
#define _m_psrlq _mm_srl_si64
#define _m_psrlqi _mm_srli_si64
#define _m_psraw _mm_sra_pi16
#define _m_psrawi _mm_srai_pi16
#define _m_psrad _mm_sra_pi32
#define _m_psradi _mm_srai_pi32

#endif
