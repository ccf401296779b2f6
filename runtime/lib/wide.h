/* Division steps on 64-bit digits, shared by integer and floating division. */
#ifndef WOOTZ_RT_WIDE_H
#define WOOTZ_RT_WIDE_H

#include "rt.h"

typedef union {
  ti_uint all;
  struct {
    di_uint low;
    di_uint high;
  } half;
} ti_halves;

/* (high:low) / divisor, for high < divisor. */
RT_INLINE di_uint divide_two_by_one(di_uint high, di_uint low, di_uint divisor, di_uint *remainder)
{
#ifdef __x86_64__
  di_uint quotient, rest;
  __asm__("divq %4" : "=a"(quotient), "=d"(rest) : "0"(low), "1"(high), "r"(divisor) : "cc");
  *remainder = rest;
  return quotient;
#else
  /* Two digits of 32 bits; each estimate is at most two too large
   * (Knuth, The Art of Computer Programming, volume 2, 4.3.1, theorem B). */
  int shift = __builtin_clzll(divisor);
  divisor <<= shift;
  if (shift) {
    high = (high << shift) | (low >> (64 - shift));
    low <<= shift;
  }
  di_uint d1 = divisor >> 32, d0 = divisor & 0xffffffffu;
  di_uint quotient = 0;
  for (int half = 32; half >= 0; half -= 32) {
    di_uint digit = high / d1, rest = high % d1;
    di_uint next = (low >> half) & 0xffffffffu;
    while (digit >> 32 || digit * d0 > ((rest << 32) | next)) {
      digit--;
      rest += d1;
      if (rest >> 32)
        break;
    }
    high = ((high << 32) | next) - digit * divisor;
    quotient = (quotient << 32) | digit;
  }
  *remainder = high >> shift;
  return quotient;
#endif
}

/* One digit of Knuth's algorithm D: (rest:next) / divisor, for rest < divisor and
 * a divisor whose top bit is set.  `rest` receives the remainder.  The digit is
 * first estimated from the divisor's leading word, which makes it at most two
 * too large, and corrected while the rest of the product does not fit. */
RT_INLINE di_uint divide_three_by_two(ti_uint *rest, di_uint next, ti_uint divisor)
{
  ti_halves n, d, partial;
  di_uint digit;
  n.all = *rest;
  d.all = divisor;
  if (n.half.high == d.half.high) {
    /* The estimate would not fit a word; the largest digit is right or too large. */
    digit = ~(di_uint)0;
    partial.half.low = next;
    partial.half.high = n.half.low + d.half.high;
    if (partial.half.high < d.half.high) {
      *rest = partial.all - (ti_uint)digit * d.half.low;
      return digit;
    }
  } else {
    digit = divide_two_by_one(n.half.high, n.half.low, d.half.high, &partial.half.high);
    partial.half.low = next;
  }
  ti_uint product = (ti_uint)digit * d.half.low;
  while (product > partial.all) {
    digit--;
    product -= d.half.low;
    partial.half.high += d.half.high;
    /* A carry out of the partial remainder: now the product surely fits. */
    if (partial.half.high < d.half.high)
      break;
  }
  *rest = partial.all - product;
  return digit;
}

#endif
