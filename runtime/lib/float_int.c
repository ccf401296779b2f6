/* Conversions between the hardware's floating types and wide integers. */
#include "softfp.h"

#define WITH_TI(mode, FORMAT)                                                                  \
  HIDDEN ti_int NAME(__fix##mode##ti)(mode##_float value)                                      \
  {                                                                                            \
    return (ti_int)fp_to_integer(bits_of_##mode(value), FORMAT, 128, 1);                       \
  }                                                                                            \
  HIDDEN ti_uint NAME(__fixuns##mode##ti)(mode##_float value)                                  \
  {                                                                                            \
    return fp_to_integer(bits_of_##mode(value), FORMAT, 128, 0);                               \
  }                                                                                            \
  HIDDEN mode##_float NAME(__floatti##mode)(ti_int value)                                      \
  {                                                                                            \
    ti_uint magnitude = value < 0 ? -(ti_uint)value : (ti_uint)value;                          \
    return mode##_of_bits(fp_from_integer(magnitude, value < 0, FORMAT));                      \
  }                                                                                            \
  HIDDEN mode##_float NAME(__floatunti##mode)(ti_uint value)                                   \
  {                                                                                            \
    return mode##_of_bits(fp_from_integer(value, 0, FORMAT));                                  \
  }

#define WITH_DI(mode, FORMAT)                                                                  \
  HIDDEN di_int NAME(__fix##mode##di)(mode##_float value)                                      \
  {                                                                                            \
    return (di_int)fp_to_integer(bits_of_##mode(value), FORMAT, 64, 1);                        \
  }                                                                                            \
  HIDDEN di_uint NAME(__fixuns##mode##di)(mode##_float value)                                  \
  {                                                                                            \
    return (di_uint)fp_to_integer(bits_of_##mode(value), FORMAT, 64, 0);                       \
  }                                                                                            \
  HIDDEN mode##_float NAME(__floatdi##mode)(di_int value)                                      \
  {                                                                                            \
    ti_uint magnitude = value < 0 ? -(ti_uint)value : (ti_uint)value;                          \
    return mode##_of_bits(fp_from_integer(magnitude, value < 0, FORMAT));                      \
  }                                                                                            \
  HIDDEN mode##_float NAME(__floatundi##mode)(di_uint value)                                   \
  {                                                                                            \
    return mode##_of_bits(fp_from_integer(value, 0, FORMAT));                                  \
  }

WITH_TI(sf, FP_SINGLE)
WITH_TI(df, FP_DOUBLE)
WITH_DI(sf, FP_SINGLE)
WITH_DI(df, FP_DOUBLE)
#ifdef RT_HAS_XF
WITH_TI(xf, FP_EXTENDED)
WITH_DI(xf, FP_EXTENDED)
#endif
#ifdef RT_HAS_HF
WITH_TI(hf, FP_HALF)
#endif
