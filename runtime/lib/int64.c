/* Integers of 64 bits on machines with 32: division, shifts, conversions from
 * floating types.
 *
 * A compiler splits most of what is done here into words; nothing below may be
 * written with the operation it implements. */
#include "rt.h"

#ifndef __SIZEOF_INT128__

typedef union {
  di_int all;
  di_uint bits;
  struct {
    si_uint low;
    si_uint high;
  } half;
} di_halves;

/* The quotient of two words by one that is larger than the high one. */
static si_uint divide_two_by_one(si_uint high, si_uint low, si_uint divisor, si_uint *remainder)
{
#ifdef __i386__
  si_uint quotient, rest;
  __asm__("divl %4" : "=a"(quotient), "=d"(rest) : "0"(low), "1"(high), "r"(divisor) : "cc");
  *remainder = rest;
  return quotient;
#else
# error "no division of two words by one"
#endif
}

HIDDEN di_uint NAME(__udivmoddi4)(di_uint dividend, di_uint divisor, di_uint *remainder)
{
  di_halves n, d, q, r;
  n.bits = dividend;
  d.bits = divisor;

  if (d.half.high == 0) {
    /* A zero divisor traps in the first division, as the instruction does. */
    q.half.high = n.half.high / d.half.low;
    q.half.low = divide_two_by_one(n.half.high % d.half.low, n.half.low, d.half.low, &r.half.low);
    r.half.high = 0;
  } else if (n.bits < d.bits) {
    q.bits = 0;
    r = n;
  } else {
    /* The quotient fits a word.  Both are shifted until the divisor's top bit is
     * set; a digit from the high words is at most two too large. */
    int shift = __builtin_clz(d.half.high);
    di_halves divisor_top, dividend_top;
    divisor_top.bits = d.bits << shift;
    si_uint over = shift ? n.half.high >> (32 - shift) : 0;
    dividend_top.bits = n.bits << shift;
    si_uint unused, digit = divide_two_by_one(over, dividend_top.half.high, divisor_top.half.high, &unused);
    di_uint product = (di_uint)digit * d.half.low;
    di_halves upper;
    upper.bits = (di_uint)digit * d.half.high + (product >> 32);
    di_halves whole;
    whole.half.low = (si_uint)product;
    whole.half.high = upper.half.low;
    /* The product has up to three words: one beyond the dividend's means too much. */
    while (upper.half.high != 0 || whole.bits > n.bits) {
      digit--;
      if (whole.bits < d.bits)
        upper.half.high--;
      whole.bits -= d.bits;
    }
    q.bits = digit;
    r.bits = n.bits - whole.bits;
  }
  if (remainder)
    *remainder = r.bits;
  return q.bits;
}

HIDDEN di_uint NAME(__udivdi3)(di_uint a, di_uint b)
{
  return NAME(__udivmoddi4)(a, b, 0);
}

HIDDEN di_uint NAME(__umoddi3)(di_uint a, di_uint b)
{
  di_uint remainder;
  NAME(__udivmoddi4)(a, b, &remainder);
  return remainder;
}

/* The quotient is truncated and the remainder has the dividend's sign
 * (C23 6.5.6p6).  Negation is done on unsigned values: the most negative value
 * has no positive counterpart. */
HIDDEN di_int NAME(__divmoddi4)(di_int a, di_int b, di_int *remainder)
{
  di_uint magnitude_a = a < 0 ? -(di_uint)a : (di_uint)a;
  di_uint magnitude_b = b < 0 ? -(di_uint)b : (di_uint)b;
  di_uint rest;
  di_uint quotient = NAME(__udivmoddi4)(magnitude_a, magnitude_b, &rest);
  if (remainder)
    *remainder = (di_int)(a < 0 ? -rest : rest);
  return (di_int)((a < 0) != (b < 0) ? -quotient : quotient);
}

HIDDEN di_int NAME(__divdi3)(di_int a, di_int b)
{
  return NAME(__divmoddi4)(a, b, 0);
}

HIDDEN di_int NAME(__moddi3)(di_int a, di_int b)
{
  di_int remainder;
  NAME(__divmoddi4)(a, b, &remainder);
  return remainder;
}

HIDDEN di_int NAME(__muldi3)(di_int a, di_int b)
{
  return (di_int)((di_uint)a * (di_uint)b);
}

HIDDEN di_int NAME(__negdi2)(di_int a)
{
  return (di_int)-(di_uint)a;
}

HIDDEN di_int NAME(__ashldi3)(di_int value, si_int count)
{
  return (di_int)((di_uint)value << count);
}

HIDDEN di_int NAME(__lshrdi3)(di_int value, si_int count)
{
  return (di_int)((di_uint)value >> count);
}

HIDDEN di_int NAME(__ashrdi3)(di_int value, si_int count)
{
  return value >> count;
}

/* Less 0, equal 1, greater 2. */
HIDDEN si_int NAME(__cmpdi2)(di_int a, di_int b)
{
  return (a > b) - (a < b) + 1;
}

HIDDEN si_int NAME(__ucmpdi2)(di_uint a, di_uint b)
{
  return (a > b) - (a < b) + 1;
}

/* Every float and double is a long double of the x87 format, whose significand
 * has 64 bits: shifted by its exponent it is the integer.  Out of range the
 * result is unspecified; like the instruction's it is the least integer. */
static di_uint to_magnitude(xf_float value, si_int *negative)
{
  union {
    xf_float value;
    struct {
      di_uint significand;
      hi_uint exponent;
    } parts;
  } in;
  in.value = value;
  si_int exponent = (in.parts.exponent & 0x7fff) - 16383;
  *negative = in.parts.exponent >> 15;
  if (exponent < 0)
    return 0;
  if (exponent > 63) {
    *negative = 0;
    return (di_uint)1 << 63;
  }
  return in.parts.significand >> (63 - exponent);
}

static di_uint to_integer(xf_float value)
{
  si_int negative;
  di_uint magnitude = to_magnitude(value, &negative);
  return negative ? -magnitude : magnitude;
}

#define CONVERSIONS(mode)                                                                       \
  HIDDEN di_int NAME(__fix##mode##di)(mode##_float value)                                       \
  {                                                                                             \
    return (di_int)to_integer(value);                                                           \
  }                                                                                             \
  HIDDEN di_uint NAME(__fixuns##mode##di)(mode##_float value)                                   \
  {                                                                                             \
    return to_integer(value);                                                                   \
  }                                                                                             \
  HIDDEN mode##_float NAME(__floatdi##mode)(di_int value)                                       \
  {                                                                                             \
    return (mode##_float)value;                                                                 \
  }                                                                                             \
  HIDDEN mode##_float NAME(__floatundi##mode)(di_uint value)                                    \
  {                                                                                             \
    return (mode##_float)value;                                                                 \
  }

CONVERSIONS(sf)
CONVERSIONS(df)
CONVERSIONS(xf)

#endif
