/* The 16-bit formats: conversions and equality. */
#include "softfp.h"

#define CONVERT(name, from, FROM, to, TO)                                \
  HIDDEN to##_float NAME(name)(from##_float value)                       \
  {                                                                      \
    return to##_of_bits(fp_convert(bits_of_##from(value), FROM, TO));    \
  }

CONVERT(__extendsfdf2, sf, FP_SINGLE, df, FP_DOUBLE)
CONVERT(__truncdfsf2, df, FP_DOUBLE, sf, FP_SINGLE)

#ifdef RT_HAS_HF
CONVERT(__extendhfsf2, hf, FP_HALF, sf, FP_SINGLE)
CONVERT(__extendhfdf2, hf, FP_HALF, df, FP_DOUBLE)
CONVERT(__truncsfhf2, sf, FP_SINGLE, hf, FP_HALF)
CONVERT(__truncdfhf2, df, FP_DOUBLE, hf, FP_HALF)
# ifdef RT_HAS_XF
CONVERT(__extendhfxf2, hf, FP_HALF, xf, FP_EXTENDED)
CONVERT(__truncxfhf2, xf, FP_EXTENDED, hf, FP_HALF)
# endif

/* 0 if equal, else 1; a signalling NaN is invalid. */
static si_int unequal(hf_float a, hf_float b)
{
  hi_uint x = (hi_uint)bits_of_hf(a), y = (hi_uint)bits_of_hf(b);
  si_int nan_x = (x & 0x7fff) > 0x7c00, nan_y = (y & 0x7fff) > 0x7c00;
  if ((nan_x && !(x & 0x200)) || (nan_y && !(y & 0x200)))
    fp_raise(FP_INVALID);
  if (nan_x || nan_y)
    return 1;
  return x != y && ((x | y) & 0x7fff) != 0;
}
HIDDEN si_int NAME(__eqhf2)(hf_float a, hf_float b)
{
  return unequal(a, b);
}
HIDDEN si_int NAME(__nehf2)(hf_float a, hf_float b)
{
  return unequal(a, b);
}
#endif

#ifdef RT_HAS_BF
CONVERT(__extendbfsf2, bf, FP_BFLOAT, sf, FP_SINGLE)
CONVERT(__truncsfbf2, sf, FP_SINGLE, bf, FP_BFLOAT)
CONVERT(__truncdfbf2, df, FP_DOUBLE, bf, FP_BFLOAT)
# ifdef RT_HAS_XF
CONVERT(__truncxfbf2, xf, FP_EXTENDED, bf, FP_BFLOAT)
# endif
# ifdef RT_HAS_HF
CONVERT(__trunchfbf2, hf, FP_HALF, bf, FP_BFLOAT)
CONVERT(__truncbfhf2, bf, FP_BFLOAT, hf, FP_HALF)
# endif
#endif
