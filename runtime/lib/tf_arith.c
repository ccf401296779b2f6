/* binary128: addition, subtraction, multiplication, division, negation. */
#include "softfp.h"

/* The result for two operands of which one at least is a NaN: the quieted one,
 * or of two the one with the larger significand, as the x87 unit chooses (Intel
 * SDM volume 1, 4.8.3.5). */
static void choose_nan(fp_value *result, fp_value *a, fp_value *b, si_int *flags)
{
  if (a->kind == FP_KIND_NAN)
    fp_quiet(a, flags);
  if (b->kind == FP_KIND_NAN)
    fp_quiet(b, flags);
  if (a->kind != FP_KIND_NAN)
    *result = *b;
  else if (b->kind != FP_KIND_NAN)
    *result = *a;
  else if (a->significand != b->significand)
    *result = a->significand > b->significand ? *a : *b;
  else
    *result = a->negative ? *b : *a;
}

/* The NaN of an invalid operation, negative as on all x86 units. */
static void make_invalid(fp_value *result, si_int *flags)
{
  *flags |= FP_INVALID;
  result->kind = FP_KIND_NAN;
  result->negative = 1;
  result->significand = FP_QUIET;
}

static tf_float add(ti_uint bits_a, ti_uint bits_b, si_int negate_b)
{
  fp_value a, b, result;
  si_int flags = 0;
  fp_unpack(&a, bits_a, FP_QUAD);
  fp_unpack(&b, bits_b, FP_QUAD);

  if (a.kind == FP_KIND_NAN || b.kind == FP_KIND_NAN) {
    choose_nan(&result, &a, &b, &flags);
  } else {
    b.negative ^= negate_b;
    if (a.kind == FP_KIND_INFINITY || b.kind == FP_KIND_INFINITY) {
      if (a.kind == b.kind && a.negative != b.negative)
        make_invalid(&result, &flags);
      else
        result = a.kind == FP_KIND_INFINITY ? a : b;
    } else if (a.kind == FP_KIND_ZERO || b.kind == FP_KIND_ZERO) {
      result = a.kind == FP_KIND_ZERO ? b : a;
      /* The sum of zeros of different signs is +0, and -0 when rounding down
       * (IEEE 754 6.3). */
      if (a.kind == b.kind && a.negative != b.negative)
        result.negative = fp_rounding_mode() == FP_DOWN;
    } else {
      if (a.exponent < b.exponent || (a.exponent == b.exponent && a.significand < b.significand)) {
        fp_value other = a;
        a = b;
        b = other;
      }
      result = a;
      b.significand = fp_shift_sticky(b.significand, a.exponent - b.exponent);
      if (a.negative == b.negative) {
        result.significand += b.significand;
        if (result.significand >> 127) {
          result.significand = fp_shift_sticky(result.significand, 1);
          result.exponent++;
        }
      } else {
        result.significand -= b.significand;
        if (result.significand == 0) {
          result.kind = FP_KIND_ZERO;
          result.negative = fp_rounding_mode() == FP_DOWN;
        } else {
          /* A long shift happens only when the exponents differ by at most one,
           * and then nothing was shifted into the sticky bit. */
          si_int shift = 126 - fp_highest_bit(result.significand);
          result.significand <<= shift;
          result.exponent -= shift;
        }
      }
    }
  }
  ti_uint bits = fp_pack(&result, FP_QUAD, &flags);
  fp_raise(flags);
  return tf_of_bits(bits);
}

HIDDEN tf_float NAME(__addtf3)(tf_float a, tf_float b)
{
  return add(bits_of_tf(a), bits_of_tf(b), 0);
}

HIDDEN tf_float NAME(__subtf3)(tf_float a, tf_float b)
{
  return add(bits_of_tf(a), bits_of_tf(b), 1);
}

/* The high 128 bits of a 256-bit product, the low ones as a sticky bit. */
static ti_uint multiply_high(ti_uint a, ti_uint b)
{
  di_uint a1 = (di_uint)(a >> 64), a0 = (di_uint)a;
  di_uint b1 = (di_uint)(b >> 64), b0 = (di_uint)b;
  ti_uint low = (ti_uint)a0 * b0;
  ti_uint cross1 = (ti_uint)a1 * b0;
  ti_uint cross2 = (ti_uint)a0 * b1;
  ti_uint middle = (low >> 64) + (di_uint)cross1 + (di_uint)cross2;
  ti_uint high = (ti_uint)a1 * b1 + (cross1 >> 64) + (cross2 >> 64) + (middle >> 64);
  return high | ((di_uint)low != 0 || (di_uint)middle != 0);
}

HIDDEN tf_float NAME(__multf3)(tf_float x, tf_float y)
{
  fp_value a, b, result;
  si_int flags = 0;
  fp_unpack(&a, bits_of_tf(x), FP_QUAD);
  fp_unpack(&b, bits_of_tf(y), FP_QUAD);

  if (a.kind == FP_KIND_NAN || b.kind == FP_KIND_NAN) {
    choose_nan(&result, &a, &b, &flags);
  } else if (a.kind == FP_KIND_INFINITY || b.kind == FP_KIND_INFINITY) {
    if (a.kind == FP_KIND_ZERO || b.kind == FP_KIND_ZERO)
      make_invalid(&result, &flags);
    else {
      result = a.kind == FP_KIND_INFINITY ? a : b;
      result.negative = a.negative ^ b.negative;
    }
  } else {
    result = a.kind == FP_KIND_ZERO ? a : b;
    result.negative = a.negative ^ b.negative;
    if (result.kind == FP_KIND_FINITE) {
      /* 2^126 * 2^127: the leading bit of the high half is 125 or 126. */
      result.significand = multiply_high(a.significand, b.significand << 1);
      result.exponent = a.exponent + b.exponent + 1;
      if ((result.significand & FP_LEADING) == 0) {
        /* The operands' low bits are zero, so the sticky bit may move. */
        result.significand <<= 1;
        result.exponent--;
      }
    }
  }
  ti_uint bits = fp_pack(&result, FP_QUAD, &flags);
  fp_raise(flags);
  return tf_of_bits(bits);
}

HIDDEN tf_float NAME(__divtf3)(tf_float x, tf_float y)
{
  fp_value a, b, result;
  si_int flags = 0;
  fp_unpack(&a, bits_of_tf(x), FP_QUAD);
  fp_unpack(&b, bits_of_tf(y), FP_QUAD);

  if (a.kind == FP_KIND_NAN || b.kind == FP_KIND_NAN) {
    choose_nan(&result, &a, &b, &flags);
  } else if (a.kind == b.kind && a.kind != FP_KIND_FINITE) {
    make_invalid(&result, &flags); /* 0/0 and inf/inf */
  } else {
    result = a;
    result.negative = a.negative ^ b.negative;
    if (b.kind == FP_KIND_ZERO) {
      if (a.kind == FP_KIND_FINITE)
        flags |= FP_DIVIDE_BY_ZERO;
      result.kind = FP_KIND_INFINITY;
    } else if (b.kind == FP_KIND_INFINITY) {
      result.kind = FP_KIND_ZERO;
    } else if (a.kind == FP_KIND_FINITE) {
      /* Two digits of quotient, dividend below divisor: bit 127 or 126 leads. */
      ti_uint divisor = b.significand << 1, rest = a.significand << 1;
      result.exponent = a.exponent - b.exponent - 1;
      if (rest >= divisor) {
        rest >>= 1;
        result.exponent++;
      }
      ti_uint quotient = (ti_uint)divide_three_by_two(&rest, 0, divisor) << 64;
      quotient |= divide_three_by_two(&rest, 0, divisor);
      result.significand = fp_shift_sticky(quotient, 1) | (rest != 0);
    }
  }
  ti_uint bits = fp_pack(&result, FP_QUAD, &flags);
  fp_raise(flags);
  return tf_of_bits(bits);
}

HIDDEN tf_float NAME(__negtf2)(tf_float value)
{
  return tf_of_bits(bits_of_tf(value) ^ (FP_ONE << 127));
}
