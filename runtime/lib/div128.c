/* 128-bit division.
 *
 * __udivmodti4 does the work.  With a divisor of one word it is two divisions of
 * at most two words by one; with a longer divisor the quotient fits one word and
 * is one digit of long division by two words, after both operands were shifted
 * left until the divisor's top bit is set. */
#include "wide.h"

HIDDEN ti_uint NAME(__udivmodti4)(ti_uint dividend, ti_uint divisor, ti_uint *remainder)
{
  ti_halves n, d, q, r;
  n.all = dividend;
  d.all = divisor;

  if (d.half.high == 0) {
    /* A zero divisor traps in the first division, as the instruction does. */
    q.half.high = n.half.high / d.half.low;
    q.half.low = divide_two_by_one(n.half.high % d.half.low, n.half.low, d.half.low, &r.half.low);
    r.half.high = 0;
  } else if (n.half.high < d.half.high) {
    q.all = 0;
    r.all = n.all;
  } else {
    int shift = __builtin_clzll(d.half.high);
    ti_uint rest = n.all >> (64 - shift);
    q.half.high = 0;
    q.half.low = divide_three_by_two(&rest, n.half.low << shift, d.all << shift);
    r.all = rest >> shift;
  }
  if (remainder)
    *remainder = r.all;
  return q.all;
}

HIDDEN ti_uint NAME(__udivti3)(ti_uint a, ti_uint b)
{
  return NAME(__udivmodti4)(a, b, 0);
}

HIDDEN ti_uint NAME(__umodti3)(ti_uint a, ti_uint b)
{
  ti_uint remainder;
  NAME(__udivmodti4)(a, b, &remainder);
  return remainder;
}

/* The quotient is truncated and the remainder has the dividend's sign
 * (C23 6.5.6p6).  Negation is done on unsigned values: the most negative value
 * has no positive counterpart. */
HIDDEN ti_int NAME(__divmodti4)(ti_int a, ti_int b, ti_int *remainder)
{
  ti_uint magnitude_a = a < 0 ? -(ti_uint)a : (ti_uint)a;
  ti_uint magnitude_b = b < 0 ? -(ti_uint)b : (ti_uint)b;
  ti_uint rest;
  ti_uint quotient = NAME(__udivmodti4)(magnitude_a, magnitude_b, &rest);
  if (remainder)
    *remainder = (ti_int)(a < 0 ? -rest : rest);
  return (ti_int)((a < 0) != (b < 0) ? -quotient : quotient);
}

HIDDEN ti_int NAME(__divti3)(ti_int a, ti_int b)
{
  return NAME(__divmodti4)(a, b, 0);
}

HIDDEN ti_int NAME(__modti3)(ti_int a, ti_int b)
{
  ti_int remainder;
  NAME(__divmodti4)(a, b, &remainder);
  return remainder;
}
