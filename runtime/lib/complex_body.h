/* One precision of complex multiplication and division.  The includer defines
 *   MUL, DIV      names of the functions
 *   REAL          the type of the parts, and COMPLEX that of the whole
 *   BITS, VALUE   conversions between REAL and its encoding, SIGN its sign bit
 *   LARGEST, SMALLEST_NORMAL, EPSILON  parameters of the format
 *   WIDE          optionally a type in which neither a product nor a sum of two
 *                 products of REAL overflows or vanishes
 * and this file undefines them. */

#ifdef __SIZEOF_INT128__
# define MAGNITUDE(x) VALUE(BITS(x) & ~(SIGN))
# define WITH_SIGN_OF(magnitude, x) VALUE((BITS(magnitude) & ~(SIGN)) | (BITS(x) & (SIGN)))
#else
/* There is no integer for the encodings, but instructions for both. */
# define MAGNITUDE(x) ((REAL)__builtin_fabsl(x))
# define WITH_SIGN_OF(magnitude, x) ((REAL)__builtin_copysignl(magnitude, x))
#endif
#define IS_NAN(x) ((x) != (x))
#define IS_INFINITE(x) ((x) == (REAL)__builtin_inff() || (x) == -(REAL)__builtin_inff())
#define IS_FINITE(x) (!IS_NAN(x) && !IS_INFINITE(x))
/* Infinity becomes 1 and anything else 0, with the sign kept. */
#define BOX(x) WITH_SIGN_OF(IS_INFINITE(x) ? (REAL)1 : (REAL)0, x)
#define ZERO_IF_NAN(x) (IS_NAN(x) ? WITH_SIGN_OF((REAL)0, x) : (x))

HIDDEN COMPLEX NAME(MUL)(REAL a, REAL b, REAL c, REAL d)
{
  REAL ac = a * c, bd = b * d, ad = a * d, bc = b * c;
  REAL x = ac - bd, y = ad + bc;
  if (IS_NAN(x) && IS_NAN(y)) {
    int again = 0;
    if (IS_INFINITE(a) || IS_INFINITE(b)) {
      a = BOX(a);
      b = BOX(b);
      c = ZERO_IF_NAN(c);
      d = ZERO_IF_NAN(d);
      again = 1;
    }
    if (IS_INFINITE(c) || IS_INFINITE(d)) {
      c = BOX(c);
      d = BOX(d);
      a = ZERO_IF_NAN(a);
      b = ZERO_IF_NAN(b);
      again = 1;
    }
    if (!again && (IS_INFINITE(ac) || IS_INFINITE(bd) || IS_INFINITE(ad) || IS_INFINITE(bc))) {
      /* An overflow, and a NaN in the other operand. */
      a = ZERO_IF_NAN(a);
      b = ZERO_IF_NAN(b);
      c = ZERO_IF_NAN(c);
      d = ZERO_IF_NAN(d);
      again = 1;
    }
    if (again) {
      x = (REAL)__builtin_inff() * (a * c - b * d);
      y = (REAL)__builtin_inff() * (a * d + b * c);
    }
  }
  COMPLEX product;
  __real__ product = x;
  __imag__ product = y;
  return product;
}

HIDDEN COMPLEX NAME(DIV)(REAL a, REAL b, REAL c, REAL d)
{
  REAL x, y;
#ifdef WIDE
  WIDE wide_a = a, wide_b = b, wide_c = c, wide_d = d;
  WIDE norm = wide_c * wide_c + wide_d * wide_d;
  x = (REAL)((wide_a * wide_c + wide_b * wide_d) / norm);
  y = (REAL)((wide_b * wide_c - wide_a * wide_d) / norm);
#else
  REAL size_c = MAGNITUDE(c), size_d = MAGNITUDE(d);
  REAL larger = size_c < size_d ? size_d : size_c;
  REAL scale = 1;
  if (larger >= LARGEST / 2) {
    scale = (REAL)0.5;
  } else if (larger < EPSILON) {
    scale = 1 / EPSILON;
  } else if (larger < LARGEST / 2 * EPSILON
             && ((MAGNITUDE(a) < SMALLEST_NORMAL && MAGNITUDE(b) < LARGEST / 2 * EPSILON)
                 || (MAGNITUDE(b) < SMALLEST_NORMAL && MAGNITUDE(a) < LARGEST / 2 * EPSILON))) {
    scale = 1 / EPSILON;
  }
  /* A common factor of both operands leaves the quotient as it is. */
  a *= scale;
  b *= scale;
  c *= scale;
  d *= scale;
  if (size_c < size_d) {
    REAL ratio = c / d;
    REAL denominator = c * ratio + d;
    if (MAGNITUDE(ratio) > SMALLEST_NORMAL) {
      x = (a * ratio + b) / denominator;
      y = (b * ratio - a) / denominator;
    } else {
      x = (c * (a / d) + b) / denominator;
      y = (c * (b / d) - a) / denominator;
    }
  } else {
    REAL ratio = d / c;
    REAL denominator = d * ratio + c;
    if (MAGNITUDE(ratio) > SMALLEST_NORMAL) {
      x = (b * ratio + a) / denominator;
      y = (b - a * ratio) / denominator;
    } else {
      x = (d * (b / c) + a) / denominator;
      y = (b - d * (a / c)) / denominator;
    }
  }
#endif
  if (IS_NAN(x) && IS_NAN(y)) {
    if (c == 0 && d == 0 && (!IS_NAN(a) || !IS_NAN(b))) {
      x = WITH_SIGN_OF((REAL)__builtin_inff(), c) * a;
      y = WITH_SIGN_OF((REAL)__builtin_inff(), c) * b;
    } else if ((IS_INFINITE(a) || IS_INFINITE(b)) && IS_FINITE(c) && IS_FINITE(d)) {
      a = BOX(a);
      b = BOX(b);
      x = (REAL)__builtin_inff() * (a * c + b * d);
      y = (REAL)__builtin_inff() * (b * c - a * d);
    } else if ((IS_INFINITE(c) || IS_INFINITE(d)) && IS_FINITE(a) && IS_FINITE(b)) {
      c = BOX(c);
      d = BOX(d);
      x = (REAL)0 * (a * c + b * d);
      y = (REAL)0 * (b * c - a * d);
    }
  }
  COMPLEX quotient;
  __real__ quotient = x;
  __imag__ quotient = y;
  return quotient;
}

#undef MAGNITUDE
#undef WITH_SIGN_OF
#undef IS_NAN
#undef IS_INFINITE
#undef IS_FINITE
#undef BOX
#undef ZERO_IF_NAN
#undef MUL
#undef DIV
#undef REAL
#undef COMPLEX
#undef BITS
#undef VALUE
#undef SIGN
#undef LARGEST
#undef SMALLEST_NORMAL
#undef EPSILON
#undef WIDE
