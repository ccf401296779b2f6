/* Arithmetic of _BitInt wider than 128 bits.
 *
 * A value of N bits is an array of 64-bit limbs, least significant first; the bits above N in the last limb repeat the
 * sign, or are zero if the type is unsigned (that is how the compiler keeps them; results are made so).
 *
 * Every function takes the width as `bits`, negative for signed types.  Results may be written over operands unless it
 * says otherwise.  The names are ours: libgcc's (GCC 14) cover multiplication, division and conversions only. */
#include "softfp.h"

typedef di_uint limb;

#define LIMB_BITS 64
/* _BitInt(65535) and the carry of a division. */
#define MAX_DIGITS (65536 / 32 + 2)

RT_INLINE int width_of(int bits)
{
  return bits < 0 ? -bits : bits;
}

RT_INLINE int limbs_of(int bits)
{
  return (width_of(bits) + LIMB_BITS - 1) / LIMB_BITS;
}

/* Makes the bits above the width what they must be. */
static void normalize(limb *r, int bits)
{
  int used = width_of(bits) % LIMB_BITS;
  if (used == 0)
    return;
  limb *last = r + limbs_of(bits) - 1;
  *last <<= LIMB_BITS - used;
  if (bits < 0)
    *last = (limb)((di_int)*last >> (LIMB_BITS - used));
  else
    *last >>= LIMB_BITS - used;
}

RT_INLINE limb sign_fill(const limb *a, int bits)
{
  return bits < 0 ? (limb)((di_int)a[limbs_of(bits) - 1] >> (LIMB_BITS - 1)) : 0;
}

HIDDEN void NAME(__wootz_bitint_add)(limb *r, const limb *a, const limb *b, int bits)
{
  limb carry = 0;
  for (int n = 0; n < limbs_of(bits); n++) {
    limb sum = a[n] + b[n];
    limb over = sum < b[n];
    limb all = sum + carry;
    carry = over | (all < carry);
    r[n] = all;
  }
  normalize(r, bits);
}

HIDDEN void NAME(__wootz_bitint_sub)(limb *r, const limb *a, const limb *b, int bits)
{
  limb borrow = 0;
  for (int n = 0; n < limbs_of(bits); n++) {
    limb x = a[n], y = b[n];
    limb difference = x - y;
    limb under = x < y;
    r[n] = difference - borrow;
    borrow = under | (difference < borrow);
  }
  normalize(r, bits);
}

HIDDEN void NAME(__wootz_bitint_neg)(limb *r, const limb *a, int bits)
{
  limb carry = 1;
  for (int n = 0; n < limbs_of(bits); n++) {
    limb all = ~a[n] + carry;
    carry = carry && all == 0;
    r[n] = all;
  }
  normalize(r, bits);
}

HIDDEN void NAME(__wootz_bitint_not)(limb *r, const limb *a, int bits)
{
  for (int n = 0; n < limbs_of(bits); n++)
    r[n] = ~a[n];
  normalize(r, bits);
}

HIDDEN void NAME(__wootz_bitint_and)(limb *r, const limb *a, const limb *b, int bits)
{
  for (int n = 0; n < limbs_of(bits); n++)
    r[n] = a[n] & b[n];
}

HIDDEN void NAME(__wootz_bitint_or)(limb *r, const limb *a, const limb *b, int bits)
{
  for (int n = 0; n < limbs_of(bits); n++)
    r[n] = a[n] | b[n];
}

HIDDEN void NAME(__wootz_bitint_xor)(limb *r, const limb *a, const limb *b, int bits)
{
  for (int n = 0; n < limbs_of(bits); n++)
    r[n] = a[n] ^ b[n];
}

/* The product, modulo 2 to the width: the same for signed and unsigned factors.  The result is no operand. */
HIDDEN void NAME(__wootz_bitint_mul)(limb *r, const limb *a, const limb *b, int bits)
{
  int count = limbs_of(bits);
  for (int n = 0; n < count; n++)
    r[n] = 0;
  for (int n = 0; n < count; n++) {
    limb carry = 0;
    if (a[n] == 0)
      continue;
    for (int m = 0; n + m < count; m++) {
      ti_uint all = (ti_uint)a[n] * b[m] + r[n + m] + carry;
      r[n + m] = (limb)all;
      carry = (limb)(all >> LIMB_BITS);
    }
  }
  normalize(r, bits);
}

/* Splits a magnitude into 32-bit digits; gives their number without leading zeros. */
static int to_digits(si_uint *digits, const limb *a, int bits, int negative)
{
  limb carry = 1;
  int count = 0;
  for (int n = 0; n < limbs_of(bits); n++) {
    limb value = a[n];
    if (negative) {
      value = ~value + carry;
      carry = carry && value == 0;
    }
    digits[2 * n] = (si_uint)value;
    digits[2 * n + 1] = (si_uint)(value >> 32);
    if (digits[2 * n])
      count = 2 * n + 1;
    if (digits[2 * n + 1])
      count = 2 * n + 2;
  }
  return count;
}

static void from_digits(limb *r, const si_uint *digits, int count, int bits, int negative)
{
  for (int n = 0; n < limbs_of(bits); n++) {
    limb low = 2 * n < count ? digits[2 * n] : 0;
    limb high = 2 * n + 1 < count ? digits[2 * n + 1] : 0;
    r[n] = low | high << 32;
  }
  if (negative)
    NAME(__wootz_bitint_neg)(r, r, bits);
  else
    normalize(r, bits);
}

/* Quotient and remainder, either of which may not be wanted (null); truncated towards zero.  Long division by digits
 * of 32 bits: Knuth, The Art of Computer Programming, 4.3.1, algorithm D. */
static void divide(limb *quotient, limb *remainder, const limb *a, const limb *b, int bits)
{
  si_uint u[MAX_DIGITS + 1], v[MAX_DIGITS], q[MAX_DIGITS];
  int negative_a = sign_fill(a, bits) != 0, negative_b = sign_fill(b, bits) != 0;
  int m = to_digits(u, a, bits, negative_a), n = to_digits(v, b, bits, negative_b);
  if (n == 0)
    __builtin_trap();
  int quotients = 0;
  if (m < n) {
    quotients = 0;
  } else if (n == 1) {
    di_uint rest = 0;
    for (int j = m - 1; j >= 0; j--) {
      di_uint part = rest << 32 | u[j];
      q[j] = (si_uint)(part / v[0]);
      rest = part % v[0];
    }
    quotients = m;
    u[0] = (si_uint)rest;
    m = rest != 0;
  } else {
    /* The divisor's first digit is made at least half of the radix. */
    int shift = __builtin_clz(v[n - 1]);
    for (int j = n - 1; j > 0; j--)
      v[j] = (si_uint)(((di_uint)v[j] << 32 | v[j - 1]) << shift >> 32);
    v[0] <<= shift;
    u[m] = (si_uint)((di_uint)u[m - 1] << shift >> 32);
    for (int j = m - 1; j > 0; j--)
      u[j] = (si_uint)(((di_uint)u[j] << 32 | u[j - 1]) << shift >> 32);
    u[0] <<= shift;
    quotients = m - n + 1;
    for (int j = m - n; j >= 0; j--) {
      di_uint top = (di_uint)u[j + n] << 32 | u[j + n - 1];
      di_uint guess = top / v[n - 1], rest = top % v[n - 1];
      while (guess >> 32 || guess * v[n - 2] > (rest << 32 | u[j + n - 2])) {
        guess--;
        rest += v[n - 1];
        if (rest >> 32)
          break;
      }
      di_int borrow = 0;
      di_uint carry = 0;
      for (int i = 0; i < n; i++) {
        di_uint product = guess * v[i] + carry;
        carry = product >> 32;
        di_int part = (di_int)u[i + j] - borrow - (di_int)(product & 0xffffffff);
        u[i + j] = (si_uint)part;
        borrow = part < 0;
      }
      di_int part = (di_int)u[j + n] - borrow - (di_int)carry;
      u[j + n] = (si_uint)part;
      if (part < 0) {
        /* One too many: the divisor is added back. */
        guess--;
        di_uint back = 0;
        for (int i = 0; i < n; i++) {
          back += (di_uint)u[i + j] + v[i];
          u[i + j] = (si_uint)back;
          back >>= 32;
        }
        u[j + n] += (si_uint)back;
      }
      q[j] = (si_uint)guess;
    }
    for (int j = 0; j < n - 1; j++)
      u[j] = (si_uint)(((di_uint)u[j + 1] << 32 | u[j]) >> shift);
    u[n - 1] >>= shift;
    m = n;
  }
  if (quotient)
    from_digits(quotient, q, quotients, bits, negative_a != negative_b);
  if (remainder)
    from_digits(remainder, u, m, bits, negative_a);
}

HIDDEN void NAME(__wootz_bitint_div)(limb *r, const limb *a, const limb *b, int bits)
{
  divide(r, 0, a, b, bits);
}

HIDDEN void NAME(__wootz_bitint_rem)(limb *r, const limb *a, const limb *b, int bits)
{
  divide(0, r, a, b, bits);
}

/* The result is no operand. */
HIDDEN void NAME(__wootz_bitint_shl)(limb *r, const limb *a, di_uint count, int bits)
{
  int limbs = limbs_of(bits);
  int whole = (int)(count / LIMB_BITS), part = (int)(count % LIMB_BITS);
  if (count >= (di_uint)limbs * LIMB_BITS)
    whole = limbs, part = 0;
  for (int n = limbs - 1; n >= 0; n--) {
    limb high = n >= whole ? a[n - whole] : 0;
    limb low = n - whole >= 1 ? a[n - whole - 1] : 0;
    r[n] = part ? high << part | low >> (LIMB_BITS - part) : high;
  }
  normalize(r, bits);
}

/* The result is no operand. */
HIDDEN void NAME(__wootz_bitint_shr)(limb *r, const limb *a, di_uint count, int bits)
{
  int limbs = limbs_of(bits);
  limb fill = sign_fill(a, bits);
  int whole = (int)(count / LIMB_BITS), part = (int)(count % LIMB_BITS);
  if (count >= (di_uint)limbs * LIMB_BITS)
    whole = limbs, part = 0;
  for (int n = 0; n < limbs; n++) {
    limb low = n + whole < limbs ? a[n + whole] : fill;
    limb high = n + whole + 1 < limbs ? a[n + whole + 1] : fill;
    r[n] = part ? low >> part | high << (LIMB_BITS - part) : low;
  }
}

/* -1, 0 or 1. */
HIDDEN si_int NAME(__wootz_bitint_compare)(const limb *a, const limb *b, int bits)
{
  int n = limbs_of(bits) - 1;
  if (bits < 0 && a[n] != b[n])
    return (di_int)a[n] < (di_int)b[n] ? -1 : 1;
  for (; n >= 0; n--)
    if (a[n] != b[n])
      return a[n] < b[n] ? -1 : 1;
  return 0;
}

HIDDEN si_int NAME(__wootz_bitint_nonzero)(const limb *a, int bits)
{
  for (int n = 0; n < limbs_of(bits); n++)
    if (a[n])
      return 1;
  return 0;
}

/* The value of another width; the result is no operand. */
HIDDEN void NAME(__wootz_bitint_convert)(limb *r, int bits, const limb *a, int from)
{
  limb fill = sign_fill(a, from);
  for (int n = 0; n < limbs_of(bits); n++)
    r[n] = n < limbs_of(from) ? a[n] : fill;
  normalize(r, bits);
}

/* The value of an integer of up to 128 bits, the rest of which is `fill`. */
HIDDEN void NAME(__wootz_bitint_from_int)(limb *r, int bits, limb low, limb high, limb fill)
{
  for (int n = 0; n < limbs_of(bits); n++)
    r[n] = n == 0 ? low : n == 1 ? high : fill;
  normalize(r, bits);
}

/* `width` bits from bit `at` of an object; the result is no operand. */
HIDDEN void NAME(__wootz_bitint_extract)(limb *r, int bits, const unsigned char *from, di_uint at, int width)
{
  unsigned char *to = (unsigned char *)r;
  int bytes = limbs_of(bits) * 8, used = width_of(width);
  for (int n = 0; n < bytes; n++)
    to[n] = 0;
  for (int n = 0; n < used; n++)
    if (from[(at + n) / 8] >> ((at + n) % 8) & 1)
      to[n / 8] |= (unsigned char)(1 << n % 8);
  if (bits < 0 && used && to[(used - 1) / 8] >> ((used - 1) % 8) & 1)
    for (int n = used; n < bytes * 8; n++)
      to[n / 8] |= (unsigned char)(1 << n % 8);
}

/* Stores the low `width` bits at bit `at` of an object. */
HIDDEN void NAME(__wootz_bitint_insert)(unsigned char *to, di_uint at, int width, const limb *a)
{
  for (int n = 0; n < width; n++) {
    unsigned char mask = (unsigned char)(1 << (at + n) % 8);
    if (a[n / LIMB_BITS] >> n % LIMB_BITS & 1)
      to[(at + n) / 8] |= mask;
    else
      to[(at + n) / 8] &= (unsigned char)~mask;
  }
}

/* The first 128 bits of the magnitude, the last of which is set if any bit after it is, and how many bits follow. */
static ti_uint leading_bits(const limb *a, int bits, int *negative, int *rest)
{
  limb magnitude[65536 / LIMB_BITS];
  int count = limbs_of(bits);
  *negative = sign_fill(a, bits) != 0;
  *rest = 0;
  if (*negative)
    NAME(__wootz_bitint_neg)(magnitude, a, count * LIMB_BITS);
  else
    for (int n = 0; n < count; n++)
      magnitude[n] = a[n];
  while (count > 0 && magnitude[count - 1] == 0)
    count--;
  if (count <= 2)
    return (count > 0 ? magnitude[0] : 0) | (ti_uint)(count > 1 ? magnitude[1] : 0) << 64;
  int shift = __builtin_clzll(magnitude[count - 1]);
  ti_uint top = (ti_uint)magnitude[count - 1] << 64 | magnitude[count - 2];
  limb lost = magnitude[count - 3];
  if (shift) {
    top = top << shift | lost >> (LIMB_BITS - shift);
    lost <<= shift;
  }
  for (int n = 0; n < count - 3; n++)
    lost |= magnitude[n];
  *rest = (count - 2) * LIMB_BITS - shift;
  return top | (lost != 0);
}

HIDDEN sf_float NAME(__wootz_bitint_to_sf)(const limb *a, int bits)
{
  int negative, rest;
  ti_uint top = leading_bits(a, bits, &negative, &rest);
  if (rest)
    return negative ? -__builtin_inff() : __builtin_inff();
  return sf_of_bits(fp_from_integer(top, negative, FP_SINGLE));
}

HIDDEN df_float NAME(__wootz_bitint_to_df)(const limb *a, int bits)
{
  int negative, rest;
  ti_uint top = leading_bits(a, bits, &negative, &rest);
  df_float value = df_of_bits(fp_from_integer(top, negative, FP_DOUBLE));
  if (rest > 1023 - 127)
    return negative ? -__builtin_inf() : __builtin_inf();
  return value * df_of_bits((ti_uint)(1023 + rest) << 52);
}

#ifdef RT_HAS_XF
HIDDEN xf_float NAME(__wootz_bitint_to_xf)(const limb *a, int bits)
{
  int negative, rest;
  ti_uint top = leading_bits(a, bits, &negative, &rest);
  xf_float value = xf_of_bits(fp_from_integer(top, negative, FP_EXTENDED));
  if (rest > 16383 - 127)
    return negative ? -__builtin_infl() : __builtin_infl();
  return value * xf_of_bits((ti_uint)(16383 + rest) << 64 | (ti_uint)1 << 63);
}

/* The integer part of the value; what does not fit is cut off. */
HIDDEN void NAME(__wootz_bitint_from_xf)(limb *r, int bits, xf_float value)
{
  ti_uint pattern = bits_of_xf(value);
  int exponent = (int)(pattern >> 64 & 0x7fff) - 16383 - 63;
  int negative = (int)(pattern >> 79 & 1);
  limb mantissa = (limb)pattern;
  limb whole[65536 / LIMB_BITS + 1];
  NAME(__wootz_bitint_from_int)(r, bits, exponent < 0 ? exponent <= -64 ? 0 : mantissa >> -exponent : mantissa, 0, 0);
  if (exponent > 0) {
    for (int n = 0; n < limbs_of(bits); n++)
      whole[n] = r[n];
    NAME(__wootz_bitint_shl)(r, whole, (di_uint)exponent, bits);
  }
  if (negative)
    NAME(__wootz_bitint_neg)(r, r, bits);
}
#endif

HIDDEN tf_float NAME(__wootz_bitint_to_tf)(const limb *a, int bits)
{
  int negative, rest;
  ti_uint top = leading_bits(a, bits, &negative, &rest);
  ti_uint value = fp_from_integer(top, negative, FP_QUAD);
  if (rest > 16383 - 127)
    return tf_of_bits((ti_uint)(negative ? 0xffff : 0x7fff) << 112);
  /* The exponent of a number that is not zero, so that nothing is rounded again. */
  return tf_of_bits(value + ((ti_uint)rest << 112));
}

/* The integer part of the value; what does not fit is cut off. */
HIDDEN void NAME(__wootz_bitint_from_tf)(limb *r, int bits, tf_float value)
{
  ti_uint pattern = bits_of_tf(value);
  int exponent = (int)(pattern >> 112 & 0x7fff) - 16383 - 112;
  int negative = (int)(pattern >> 127);
  ti_uint mantissa = (pattern & (((ti_uint)1 << 112) - 1)) | (ti_uint)1 << 112;
  limb whole[65536 / LIMB_BITS + 1];
  if (exponent < 0)
    mantissa = exponent <= -113 ? 0 : mantissa >> -exponent;
  NAME(__wootz_bitint_from_int)(r, bits, (limb)mantissa, (limb)(mantissa >> 64), 0);
  if (exponent > 0) {
    for (int n = 0; n < limbs_of(bits); n++)
      whole[n] = r[n];
    NAME(__wootz_bitint_shl)(r, whole, (di_uint)exponent, bits);
  }
  if (negative)
    NAME(__wootz_bitint_neg)(r, r, bits);
}
