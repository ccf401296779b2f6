/* binary128: comparisons.
 *
 * The results are those of libgcc: the caller compares them with zero.  An
 * unordered pair gives a value for which the comparison asked for is false.
 * Equality raises invalid for signalling NaNs only, ordering for every NaN
 * (IEEE 754 5.11). */
#include "softfp.h"

enum { LESS = -1, EQUAL = 0, GREATER = 1, UNORDERED = 2 };

RT_INLINE si_int is_nan(ti_uint bits)
{
  return bits << 1 > (ti_uint)0x7fff << 113;
}

RT_INLINE si_int is_signalling(ti_uint bits)
{
  return is_nan(bits) && ((bits >> 111) & 1) == 0;
}

static si_int compare(ti_uint a, ti_uint b, si_int quiet)
{
  if (is_nan(a) || is_nan(b)) {
    if (!quiet || is_signalling(a) || is_signalling(b))
      fp_raise(FP_INVALID);
    return UNORDERED;
  }
  if (((a | b) << 1) == 0 || a == b)
    return EQUAL;
  si_int negative_a = (si_int)(a >> 127), negative_b = (si_int)(b >> 127);
  if (negative_a != negative_b)
    return negative_a ? LESS : GREATER;
  /* Of one sign, encodings are ordered as magnitudes. */
  return (a < b) != negative_a ? LESS : GREATER;
}

HIDDEN si_int NAME(__eqtf2)(tf_float a, tf_float b)
{
  return compare(bits_of_tf(a), bits_of_tf(b), 1) != EQUAL;
}
HIDDEN si_int NAME(__netf2)(tf_float a, tf_float b)
{
  return compare(bits_of_tf(a), bits_of_tf(b), 1) != EQUAL;
}
HIDDEN si_int NAME(__letf2)(tf_float a, tf_float b)
{
  return compare(bits_of_tf(a), bits_of_tf(b), 0);
}
HIDDEN si_int NAME(__lttf2)(tf_float a, tf_float b)
{
  return compare(bits_of_tf(a), bits_of_tf(b), 0);
}
HIDDEN si_int NAME(__getf2)(tf_float a, tf_float b)
{
  si_int order = compare(bits_of_tf(a), bits_of_tf(b), 0);
  return order == UNORDERED ? -2 : order;
}
HIDDEN si_int NAME(__gttf2)(tf_float a, tf_float b)
{
  si_int order = compare(bits_of_tf(a), bits_of_tf(b), 0);
  return order == UNORDERED ? -2 : order;
}
HIDDEN si_int NAME(__unordtf2)(tf_float a, tf_float b)
{
  ti_uint x = bits_of_tf(a), y = bits_of_tf(b);
  if (is_signalling(x) || is_signalling(y))
    fp_raise(FP_INVALID);
  return is_nan(x) || is_nan(y);
}
