/* Binary floating point in integer arithmetic (IEEE 754-2019).
 *
 * Every format is unpacked into one form with a 128-bit significand, and packed
 * from it with a single rounding:
 *
 *     value = significand * 2^(exponent - 126),  bit 126 set
 *
 * Bit 127 leaves room for the carry of a sum; below bit 126 there is room for the
 * 112 fraction bits of binary128 and 14 bits more, the last of which is "sticky":
 * it stands for everything that was shifted out, which is all that rounding needs
 * to know.
 *
 * The dynamic rounding mode and the exception flags are those of the SSE unit on
 * x86-64 (MXCSR; Intel SDM volume 1, 10.2.3), so that fesetround and fetestexcept
 * work on _Float128 as they do on double.  Flags are set without trapping.
 * Tininess is detected after rounding, as the SSE unit does. */
#ifndef WOOTZ_RT_SOFTFP_H
#define WOOTZ_RT_SOFTFP_H

#include "wide.h"

enum fp_kind { FP_KIND_ZERO, FP_KIND_FINITE, FP_KIND_INFINITY, FP_KIND_NAN };

typedef struct {
  ti_uint significand; /* of a NaN: its payload, quiet bit at 125 */
  si_int exponent;
  si_int negative;
  enum fp_kind kind;
} fp_value;

/* `fraction` counts the stored bits below the binary point, `total` all bits. */
typedef struct {
  si_int fraction;
  si_int exponent;
  si_int explicit_one; /* 1 for the x87 format, which stores the integer bit */
} fp_format;

#define FP_HALF ((fp_format){10, 5, 0})
#define FP_BFLOAT ((fp_format){7, 8, 0})
#define FP_SINGLE ((fp_format){23, 8, 0})
#define FP_DOUBLE ((fp_format){52, 11, 0})
#define FP_EXTENDED ((fp_format){63, 15, 1})
#define FP_QUAD ((fp_format){112, 15, 0})

#define FP_ONE ((ti_uint)1)
#define FP_LEADING (FP_ONE << 126)
#define FP_QUIET (FP_ONE << 125)

enum fp_flag {
  FP_INVALID = 0x01,
  FP_DIVIDE_BY_ZERO = 0x04,
  FP_OVERFLOW = 0x08,
  FP_UNDERFLOW = 0x10,
  FP_INEXACT = 0x20
};
enum fp_rounding { FP_NEAREST_EVEN = 0, FP_DOWN = 1, FP_UP = 2, FP_TOWARD_ZERO = 3 };

#ifdef __SSE2__
RT_INLINE enum fp_rounding fp_rounding_mode(void)
{
  si_uint control;
  __asm__ __volatile__("stmxcsr %0" : "=m"(control));
  return (enum fp_rounding)((control >> 13) & 3);
}
RT_INLINE void fp_raise(si_int flags)
{
  si_uint control;
  if (flags) {
    __asm__ __volatile__("stmxcsr %0" : "=m"(control));
    control |= (si_uint)flags;
    __asm__ __volatile__("ldmxcsr %0" : : "m"(control));
  }
}
#else
RT_INLINE enum fp_rounding fp_rounding_mode(void)
{
  return FP_NEAREST_EVEN;
}
RT_INLINE void fp_raise(si_int flags)
{
  (void)flags;
}
#endif

/* The position of the highest set bit; `bits` is not zero. */
RT_INLINE si_int fp_highest_bit(ti_uint bits)
{
  di_uint high = (di_uint)(bits >> 64);
  return high ? 127 - __builtin_clzll(high) : 63 - __builtin_clzll((di_uint)bits);
}

/* bits >> count, with what falls off collected in the lowest bit. */
RT_INLINE ti_uint fp_shift_sticky(ti_uint bits, si_int count)
{
  if (count == 0)
    return bits;
  if (count > 127)
    return bits != 0;
  return (bits >> count) | ((bits << (128 - count)) != 0);
}

RT_INLINE void fp_unpack(fp_value *value, ti_uint bits, fp_format format)
{
  si_int stored = format.fraction + format.explicit_one;
  si_int largest = (1 << format.exponent) - 1;
  si_int bias = largest >> 1;
  si_int exponent = (si_int)(bits >> stored) & largest;
  ti_uint fraction = bits & ((FP_ONE << format.fraction) - 1);

  value->negative = (si_int)(bits >> (stored + format.exponent)) & 1;
  value->exponent = exponent - bias;
  if (exponent == largest) {
    value->kind = fraction ? FP_KIND_NAN : FP_KIND_INFINITY;
    value->significand = fraction << (126 - format.fraction);
  } else {
    ti_uint significand = bits & ((FP_ONE << stored) - 1);
    if (!format.explicit_one && exponent != 0)
      significand |= FP_ONE << format.fraction;
    if (significand == 0) {
      value->kind = FP_KIND_ZERO;
      value->significand = 0;
      return;
    }
    if (exponent == 0)
      value->exponent = 1 - bias;
    si_int shift = 126 - fp_highest_bit(significand);
    value->kind = FP_KIND_FINITE;
    value->significand = significand << shift;
    value->exponent -= shift - (126 - format.fraction);
  }
}

/* Raises invalid for a signalling NaN and makes it quiet (IEEE 754 6.2.1). */
RT_INLINE void fp_quiet(fp_value *value, si_int *flags)
{
  if ((value->significand & FP_QUIET) == 0)
    *flags |= FP_INVALID;
  value->significand |= FP_QUIET;
}

/* The encoding with the given fields; `significand` has the format's scale. */
RT_INLINE ti_uint fp_assemble(fp_format format, si_int negative, si_int exponent, ti_uint fraction)
{
  si_int stored = format.fraction + format.explicit_one;
  if (format.explicit_one && exponent != 0)
    fraction |= FP_ONE << format.fraction;
  return ((ti_uint)negative << (stored + format.exponent)) | ((ti_uint)exponent << stored) | fraction;
}

RT_INLINE si_int fp_rounds_up(ti_uint significand, si_int dropped, si_int negative, enum fp_rounding mode)
{
  ti_uint rest = significand & ((FP_ONE << dropped) - 1);
  ti_uint half = FP_ONE << (dropped - 1);
  if (rest == 0)
    return 0;
  switch (mode) {
  case FP_NEAREST_EVEN:
    return rest > half || (rest == half && ((significand >> dropped) & 1));
  case FP_DOWN:
    return negative;
  case FP_UP:
    return !negative;
  case FP_TOWARD_ZERO:
    break;
  }
  return 0;
}

/* Rounds to the format and adds the flags of the operation to *flags. */
RT_INLINE ti_uint fp_pack(const fp_value *value, fp_format format, si_int *flags)
{
  si_int largest = (1 << format.exponent) - 1;
  si_int bias = largest >> 1;
  si_int dropped = 126 - format.fraction;
  ti_uint one = FP_ONE << format.fraction;
  enum fp_rounding mode = FP_NEAREST_EVEN;

  switch (value->kind) {
  case FP_KIND_ZERO:
    return fp_assemble(format, value->negative, 0, 0);
  case FP_KIND_INFINITY:
    return fp_assemble(format, value->negative, largest, 0);
  case FP_KIND_NAN:
    return fp_assemble(format, value->negative, largest, (value->significand >> dropped) & (one - 1));
  case FP_KIND_FINITE:
    break;
  }

  si_int exponent = value->exponent + bias;
  ti_uint significand = value->significand;
  si_int inexact = (significand & ((FP_ONE << dropped) - 1)) != 0;
  if (inexact || exponent <= 0 || exponent >= largest)
    mode = fp_rounding_mode();

  if (exponent <= 0) {
    /* Subnormal.  It is tiny unless rounding to full precision, as if the
     * exponent had no bound, reaches the smallest normal number. */
    si_int tiny = exponent < 0 || (significand >> dropped) + (ti_uint)fp_rounds_up(significand, dropped, value->negative, mode) < one << 1;
    significand = fp_shift_sticky(significand, 1 - exponent);
    inexact = (significand & ((FP_ONE << dropped) - 1)) != 0;
    ti_uint rounded = (significand >> dropped) + (ti_uint)fp_rounds_up(significand, dropped, value->negative, mode);
    if (inexact)
      *flags |= FP_INEXACT | (tiny ? FP_UNDERFLOW : 0);
    /* Rounding up may have produced the smallest normal number. */
    return fp_assemble(format, value->negative, rounded >= one, rounded & (one - 1));
  }

  ti_uint rounded = (significand >> dropped) + (ti_uint)fp_rounds_up(significand, dropped, value->negative, mode);
  if (rounded >= one << 1) {
    rounded >>= 1;
    exponent++;
  }
  if (exponent >= largest) {
    *flags |= FP_OVERFLOW | FP_INEXACT;
    if (mode == FP_NEAREST_EVEN || (mode == FP_UP && !value->negative) || (mode == FP_DOWN && value->negative))
      return fp_assemble(format, value->negative, largest, 0);
    return fp_assemble(format, value->negative, largest - 1, one - 1);
  }
  if (inexact)
    *flags |= FP_INEXACT;
  return fp_assemble(format, value->negative, exponent, rounded & (one - 1));
}

/* Conversion between two formats. */
RT_INLINE ti_uint fp_convert(ti_uint bits, fp_format from, fp_format to)
{
  fp_value value;
  si_int flags = 0;
  fp_unpack(&value, bits, from);
  if (value.kind == FP_KIND_NAN)
    fp_quiet(&value, &flags);
  ti_uint result = fp_pack(&value, to, &flags);
  fp_raise(flags);
  return result;
}

/* The integer with this magnitude and sign, rounded. */
RT_INLINE ti_uint fp_from_integer(ti_uint magnitude, si_int negative, fp_format to)
{
  fp_value value;
  si_int flags = 0;
  if (magnitude == 0)
    return 0;
  si_int highest = fp_highest_bit(magnitude);
  value.kind = FP_KIND_FINITE;
  value.negative = negative;
  value.exponent = highest;
  value.significand = highest == 127 ? fp_shift_sticky(magnitude, 1) : magnitude << (126 - highest);
  ti_uint result = fp_pack(&value, to, &flags);
  fp_raise(flags);
  return result;
}

/* Truncation to an integer of `width` bits.  Out of range (and NaN) is invalid
 * and gives the extreme value nearest to the operand, for a NaN the maximum's
 * complement: C leaves the result undefined (C23 6.3.1.4). */
RT_INLINE ti_uint fp_to_integer(ti_uint bits, fp_format from, si_int width, si_int is_signed)
{
  fp_value value;
  si_int flags = 0;
  ti_uint magnitude = 0;
  si_int out_of_range = 0;
  fp_unpack(&value, bits, from);
  switch (value.kind) {
  case FP_KIND_ZERO:
    return 0;
  case FP_KIND_FINITE:
    if (value.exponent < 0) {
      flags = FP_INEXACT;
    } else if (value.exponent > 127) {
      out_of_range = 1;
    } else if (value.exponent == 127) {
      magnitude = value.significand << 1;
    } else {
      magnitude = value.significand >> (126 - value.exponent);
      if (magnitude << (126 - value.exponent) != value.significand)
        flags = FP_INEXACT;
    }
    break;
  case FP_KIND_INFINITY:
  case FP_KIND_NAN:
    out_of_range = 1;
    break;
  }
  /* The largest magnitude of this sign. */
  ti_uint limit;
  if (is_signed)
    limit = (FP_ONE << (width - 1)) - 1 + (ti_uint)value.negative;
  else
    limit = value.negative ? 0 : (width == 128 ? ~(ti_uint)0 : (FP_ONE << (width & 127)) - 1);
  if (out_of_range || magnitude > limit) {
    flags = FP_INVALID;
    magnitude = limit;
    if (value.kind == FP_KIND_NAN && is_signed)
      magnitude = FP_ONE << (width - 1);
  }
  fp_raise(flags);
  return value.negative ? -magnitude : magnitude;
}

/* Bits and values of the C types. */
RT_INLINE ti_uint bits_of_tf(tf_float value)
{
  union { tf_float value; ti_uint bits; } u;
  u.value = value;
  return u.bits;
}
RT_INLINE tf_float tf_of_bits(ti_uint bits)
{
  union { tf_float value; ti_uint bits; } u;
  u.bits = bits;
  return u.value;
}
RT_INLINE ti_uint bits_of_df(df_float value)
{
  union { df_float value; di_uint bits; } u;
  u.value = value;
  return u.bits;
}
RT_INLINE df_float df_of_bits(ti_uint bits)
{
  union { df_float value; di_uint bits; } u;
  u.bits = (di_uint)bits;
  return u.value;
}
RT_INLINE ti_uint bits_of_sf(sf_float value)
{
  union { sf_float value; si_uint bits; } u;
  u.value = value;
  return u.bits;
}
RT_INLINE sf_float sf_of_bits(ti_uint bits)
{
  union { sf_float value; si_uint bits; } u;
  u.bits = (si_uint)bits;
  return u.value;
}
#if __LDBL_MANT_DIG__ == 64
# define RT_HAS_XF 1
/* The six bytes of padding are left zero in a result and ignored in an operand. */
RT_INLINE ti_uint bits_of_xf(xf_float value)
{
  union { xf_float value; struct { di_uint significand; hi_uint sign_exponent; } field; } u;
  u.value = value;
  return ((ti_uint)u.field.sign_exponent << 64) | u.field.significand;
}
RT_INLINE xf_float xf_of_bits(ti_uint bits)
{
  union { xf_float value; struct { di_uint significand; hi_uint sign_exponent; } field; } u;
  u.field.significand = (di_uint)bits;
  u.field.sign_exponent = (hi_uint)(bits >> 64);
  return u.value;
}
#endif
#ifdef __FLT16_MANT_DIG__
# define RT_HAS_HF 1
typedef _Float16 hf_float;
typedef _Float16 _Complex hf_complex;
RT_INLINE ti_uint bits_of_hf(hf_float value)
{
  union { hf_float value; hi_uint bits; } u;
  u.value = value;
  return u.bits;
}
RT_INLINE hf_float hf_of_bits(ti_uint bits)
{
  union { hf_float value; hi_uint bits; } u;
  u.bits = (hi_uint)bits;
  return u.value;
}
#endif
#ifdef __BFLT16_MANT_DIG__
# define RT_HAS_BF 1
typedef __bf16 bf_float;
RT_INLINE ti_uint bits_of_bf(bf_float value)
{
  union { bf_float value; hi_uint bits; } u;
  u.value = value;
  return u.bits;
}
RT_INLINE bf_float bf_of_bits(ti_uint bits)
{
  union { bf_float value; hi_uint bits; } u;
  u.bits = (hi_uint)bits;
  return u.value;
}
#endif

#endif
