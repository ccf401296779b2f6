/* Arithmetic that aborts on signed overflow (-ftrapv).  Overflow is seen on the
 * wrapped result: a sum overflows when both operands differ from it in sign. */
#include "rt.h"

extern void abort(void) __attribute__((__noreturn__));

#define TRAPPING(suffix, type, utype, bits)                                                              \
  HIDDEN type NAME(__addv##suffix##3)(type a, type b)                                                    \
  {                                                                                                      \
    type sum = (type)((utype)a + (utype)b);                                                              \
    if (((a ^ sum) & (b ^ sum)) < 0)                                                                     \
      abort();                                                                                           \
    return sum;                                                                                          \
  }                                                                                                      \
  HIDDEN type NAME(__subv##suffix##3)(type a, type b)                                                    \
  {                                                                                                      \
    type difference = (type)((utype)a - (utype)b);                                                       \
    if (((a ^ b) & (a ^ difference)) < 0)                                                                \
      abort();                                                                                           \
    return difference;                                                                                   \
  }                                                                                                      \
  HIDDEN type NAME(__negv##suffix##2)(type a)                                                            \
  {                                                                                                      \
    if (a == (type)((utype)1 << ((bits) - 1)))                                                           \
      abort();                                                                                           \
    return -a;                                                                                           \
  }                                                                                                      \
  HIDDEN type NAME(__absv##suffix##2)(type a)                                                            \
  {                                                                                                      \
    return a < 0 ? NAME(__negv##suffix##2)(a) : a;                                                       \
  }

TRAPPING(si, si_int, si_uint, 32)
TRAPPING(di, di_int, di_uint, 64)

HIDDEN si_int NAME(__mulvsi3)(si_int a, si_int b)
{
  di_int product = (di_int)a * b;
  if (product != (si_int)product)
    abort();
  return (si_int)product;
}

#ifdef __SIZEOF_INT128__
TRAPPING(ti, ti_int, ti_uint, 128)

HIDDEN di_int NAME(__mulvdi3)(di_int a, di_int b)
{
  ti_int product = (ti_int)a * b;
  if (product != (di_int)product)
    abort();
  return (di_int)product;
}

/* The product of the magnitudes fits 128 bits if one high half is zero and the
 * cross product leaves no carry; then only the sign decides. */
static int multiply_magnitudes(ti_uint a, ti_uint b, ti_uint *product)
{
  di_uint a1 = (di_uint)(a >> 64), b1 = (di_uint)(b >> 64);
  di_uint a0 = (di_uint)a, b0 = (di_uint)b;
  if (a1 && b1)
    return 0;
  ti_uint cross = (ti_uint)a1 * b0 + (ti_uint)b1 * a0;
  if (cross >> 64)
    return 0;
  *product = (ti_uint)a0 * b0 + (cross << 64);
  return *product >= cross << 64;
}

static int multiply_checked(ti_int a, ti_int b, ti_int *result)
{
  ti_uint magnitude;
  int negative = (a < 0) != (b < 0);
  ti_uint x = a < 0 ? -(ti_uint)a : (ti_uint)a;
  ti_uint y = b < 0 ? -(ti_uint)b : (ti_uint)b;
  *result = (ti_int)((ti_uint)a * (ti_uint)b);
  return multiply_magnitudes(x, y, &magnitude) && magnitude <= ((ti_uint)1 << 127) - 1 + (ti_uint)negative;
}

HIDDEN ti_int NAME(__mulvti3)(ti_int a, ti_int b)
{
  ti_int product;
  if (!multiply_checked(a, b, &product))
    abort();
  return product;
}
#endif

/* The wrapped product; *overflow tells whether it is exact. */
HIDDEN si_int NAME(__mulosi4)(si_int a, si_int b, int *overflow)
{
  di_int product = (di_int)a * b;
  *overflow = product != (si_int)product;
  return (si_int)product;
}

#ifdef __SIZEOF_INT128__
HIDDEN di_int NAME(__mulodi4)(di_int a, di_int b, int *overflow)
{
  ti_int product = (ti_int)a * b;
  *overflow = product != (di_int)product;
  return (di_int)product;
}

HIDDEN ti_int NAME(__muloti4)(ti_int a, ti_int b, int *overflow)
{
  ti_int product;
  *overflow = !multiply_checked(a, b, &product);
  return product;
}
#else
HIDDEN di_int NAME(__mulvdi3)(di_int a, di_int b)
{
  di_int product;
  if (__builtin_mul_overflow(a, b, &product))
    abort();
  return product;
}
#endif
