/* binary128: conversions to and from the other formats and the integers. */
#include "softfp.h"

#define EXTEND(from, FROM)                                                     \
  HIDDEN tf_float NAME(__extend##from##tf2)(from##_float value)                \
  {                                                                            \
    return tf_of_bits(fp_convert(bits_of_##from(value), FROM, FP_QUAD));       \
  }
#define TRUNCATE(to, TO)                                                       \
  HIDDEN to##_float NAME(__trunctf##to##2)(tf_float value)                     \
  {                                                                            \
    return to##_of_bits(fp_convert(bits_of_tf(value), FP_QUAD, TO));           \
  }

EXTEND(sf, FP_SINGLE)
EXTEND(df, FP_DOUBLE)
TRUNCATE(sf, FP_SINGLE)
TRUNCATE(df, FP_DOUBLE)
#ifdef RT_HAS_XF
EXTEND(xf, FP_EXTENDED)
TRUNCATE(xf, FP_EXTENDED)
#endif
#ifdef RT_HAS_HF
EXTEND(hf, FP_HALF)
TRUNCATE(hf, FP_HALF)
#endif
#ifdef RT_HAS_BF
EXTEND(bf, FP_BFLOAT)
TRUNCATE(bf, FP_BFLOAT)
#endif

#define INTEGERS(mode, bits)                                                                        \
  HIDDEN mode##_int NAME(__fixtf##mode)(tf_float value)                                             \
  {                                                                                                 \
    return (mode##_int)fp_to_integer(bits_of_tf(value), FP_QUAD, bits, 1);                          \
  }                                                                                                 \
  HIDDEN mode##_uint NAME(__fixunstf##mode)(tf_float value)                                         \
  {                                                                                                 \
    return (mode##_uint)fp_to_integer(bits_of_tf(value), FP_QUAD, bits, 0);                         \
  }                                                                                                 \
  HIDDEN tf_float NAME(__float##mode##tf)(mode##_int value)                                         \
  {                                                                                                 \
    ti_uint magnitude = value < 0 ? -(ti_uint)value : (ti_uint)value;                               \
    return tf_of_bits(fp_from_integer(magnitude, value < 0, FP_QUAD));                              \
  }                                                                                                 \
  HIDDEN tf_float NAME(__floatun##mode##tf)(mode##_uint value)                                      \
  {                                                                                                 \
    return tf_of_bits(fp_from_integer(value, 0, FP_QUAD));                                          \
  }

INTEGERS(si, 32)
INTEGERS(di, 64)
INTEGERS(ti, 128)
