/* <nmmintrin.h>: the SSE4.2 intrinsics (Intel SDM volume 1, 12.12). They exist when -msse4.2 or a -march that includes it is given,
 * which is what programs test by __SSE4_2__. */
#ifndef _NMMINTRIN_H_INCLUDED
#define _NMMINTRIN_H_INCLUDED

#include <smmintrin.h>

#ifdef __SSE4_2__

#define _SIDD_UBYTE_OPS 0x00
#define _SIDD_UWORD_OPS 0x01
#define _SIDD_SBYTE_OPS 0x02
#define _SIDD_SWORD_OPS 0x03
#define _SIDD_CMP_EQUAL_ANY 0x00
#define _SIDD_CMP_RANGES 0x04
#define _SIDD_CMP_EQUAL_EACH 0x08
#define _SIDD_CMP_EQUAL_ORDERED 0x0c
#define _SIDD_POSITIVE_POLARITY 0x00
#define _SIDD_NEGATIVE_POLARITY 0x10
#define _SIDD_MASKED_POSITIVE_POLARITY 0x20
#define _SIDD_MASKED_NEGATIVE_POLARITY 0x30
#define _SIDD_LEAST_SIGNIFICANT 0x00
#define _SIDD_MOST_SIGNIFICANT 0x40
#define _SIDD_BIT_MASK 0x00
#define _SIDD_UNIT_MASK 0x40

/* String comparisons: the index in ecx, the mask in xmm0, and conditions in the flags. */
#define _mm_cmpistri(a, b, imm)                                                                \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    __asm__("pcmpistri %3, %2, %1" : "=c"(__wootz_i) : "x"((__m128i)(a)), "x"((__m128i)(b)), "i"((imm) & 255) : "cc"); \
    __wootz_i;                                                                                 \
  })
#define _mm_cmpestri(a, la, b, lb, imm)                                                        \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    __asm__("pcmpestri %5, %2, %1"                                                             \
            : "=c"(__wootz_i)                                                                  \
            : "x"((__m128i)(a)), "x"((__m128i)(b)), "a"(la), "d"(lb), "i"((imm) & 255) : "cc"); \
    __wootz_i;                                                                                 \
  })
#define _mm_cmpistrm(a, b, imm)                                                                \
  __extension__({                                                                              \
    register __m128i __wootz_m __asm__("xmm0");                                                \
    __asm__("pcmpistrm %3, %2, %1" : "=x"(__wootz_m) : "x"((__m128i)(a)), "x"((__m128i)(b)), "i"((imm) & 255) : "cc"); \
    __wootz_m;                                                                                 \
  })
#define _mm_cmpestrm(a, la, b, lb, imm)                                                        \
  __extension__({                                                                              \
    register __m128i __wootz_m __asm__("xmm0");                                                \
    __asm__("pcmpestrm %5, %2, %1"                                                             \
            : "=x"(__wootz_m)                                                                  \
            : "x"((__m128i)(a)), "x"((__m128i)(b)), "a"(la), "d"(lb), "i"((imm) & 255) : "cc"); \
    __wootz_m;                                                                                 \
  })
#define _mm_cmpistra(a, b, imm)                                                             \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpistri %4, %3, %2\n\tseta %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f) : "x"((__m128i)(a)), "x"((__m128i)(b)), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpestra(a, la, b, lb, imm)                                                      \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpestri %6, %3, %2\n\tseta %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f)                                                 \
            : "x"((__m128i)(a)), "x"((__m128i)(b)), "a"(la), "d"(lb), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpistrc(a, b, imm)                                                             \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpistri %4, %3, %2\n\tsetc %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f) : "x"((__m128i)(a)), "x"((__m128i)(b)), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpestrc(a, la, b, lb, imm)                                                      \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpestri %6, %3, %2\n\tsetc %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f)                                                 \
            : "x"((__m128i)(a)), "x"((__m128i)(b)), "a"(la), "d"(lb), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpistro(a, b, imm)                                                             \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpistri %4, %3, %2\n\tseto %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f) : "x"((__m128i)(a)), "x"((__m128i)(b)), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpestro(a, la, b, lb, imm)                                                      \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpestri %6, %3, %2\n\tseto %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f)                                                 \
            : "x"((__m128i)(a)), "x"((__m128i)(b)), "a"(la), "d"(lb), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpistrs(a, b, imm)                                                             \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpistri %4, %3, %2\n\tsets %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f) : "x"((__m128i)(a)), "x"((__m128i)(b)), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpestrs(a, la, b, lb, imm)                                                      \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpestri %6, %3, %2\n\tsets %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f)                                                 \
            : "x"((__m128i)(a)), "x"((__m128i)(b)), "a"(la), "d"(lb), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpistrz(a, b, imm)                                                             \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpistri %4, %3, %2\n\tsetz %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f) : "x"((__m128i)(a)), "x"((__m128i)(b)), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })
#define _mm_cmpestrz(a, la, b, lb, imm)                                                      \
  __extension__({                                                                              \
    int __wootz_i;                                                                             \
    unsigned char __wootz_f;                                                                   \
    __asm__("pcmpestri %6, %3, %2\n\tsetz %1"                                                 \
            : "=c"(__wootz_i), "=q"(__wootz_f)                                                 \
            : "x"((__m128i)(a)), "x"((__m128i)(b)), "a"(la), "d"(lb), "i"((imm) & 255) : "cc"); \
    (int)__wootz_f;                                                                            \
  })

__WOOTZ_INTRINSIC __m128i _mm_cmpgt_epi64(__m128i __a, __m128i __b)
{
  return (__m128i)((__v2di)__a > (__v2di)__b);
}

__WOOTZ_INTRINSIC unsigned int _mm_crc32_u8(unsigned int __crc, unsigned char __x)
{
  __asm__("crc32b %1, %0" : "+r"(__crc) : "q"(__x));
  return __crc;
}

__WOOTZ_INTRINSIC unsigned int _mm_crc32_u16(unsigned int __crc, unsigned short __x)
{
  __asm__("crc32w %1, %0" : "+r"(__crc) : "r"(__x));
  return __crc;
}

__WOOTZ_INTRINSIC unsigned int _mm_crc32_u32(unsigned int __crc, unsigned int __x)
{
  __asm__("crc32l %1, %0" : "+r"(__crc) : "r"(__x));
  return __crc;
}

#ifdef __x86_64__
__WOOTZ_INTRINSIC unsigned long long _mm_crc32_u64(unsigned long long __crc, unsigned long long __x)
{
  __asm__("crc32q %1, %0" : "+r"(__crc) : "r"(__x));
  return __crc;
}

#endif

#include <popcntintrin.h>

#endif

#endif
