/* 128-bit integers: shifts, negation, comparison, multiplication. */
#include "rt.h"

/* Halves by value, so that no shift of 128 bits is needed to take them. */
typedef union {
  ti_int all;
  ti_uint bits;
  struct {
    di_uint low;
    di_uint high;
  } half;
} ti_halves;

/* Shift counts of 128 and more are undefined, as for the C operators. */
HIDDEN ti_int NAME(__ashlti3)(ti_int value, si_int count)
{
  ti_halves in, out;
  in.all = value;
  if (count & 64) {
    out.half.low = 0;
    out.half.high = in.half.low << (count & 63);
  } else if (count == 0) {
    return value;
  } else {
    out.half.low = in.half.low << count;
    out.half.high = (in.half.high << count) | (in.half.low >> (64 - count));
  }
  return out.all;
}

HIDDEN ti_int NAME(__lshrti3)(ti_int value, si_int count)
{
  ti_halves in, out;
  in.all = value;
  if (count & 64) {
    out.half.high = 0;
    out.half.low = in.half.high >> (count & 63);
  } else if (count == 0) {
    return value;
  } else {
    out.half.high = in.half.high >> count;
    out.half.low = (in.half.low >> count) | (in.half.high << (64 - count));
  }
  return out.all;
}

HIDDEN ti_int NAME(__ashrti3)(ti_int value, si_int count)
{
  ti_halves in, out;
  in.all = value;
  if (count & 64) {
    out.half.high = (di_uint)((di_int)in.half.high >> 63);
    out.half.low = (di_uint)((di_int)in.half.high >> (count & 63));
  } else if (count == 0) {
    return value;
  } else {
    out.half.high = (di_uint)((di_int)in.half.high >> count);
    out.half.low = (in.half.low >> count) | (in.half.high << (64 - count));
  }
  return out.all;
}

HIDDEN ti_int NAME(__negti2)(ti_int value)
{
  ti_halves v;
  v.all = value;
  v.half.low = -v.half.low;
  v.half.high = ~v.half.high + (v.half.low == 0);
  return v.all;
}

/* 0 if a < b, 1 if equal, 2 if a > b. */
HIDDEN si_int NAME(__cmpti2)(ti_int a, ti_int b)
{
  ti_halves x, y;
  x.all = a;
  y.all = b;
  if (x.half.high != y.half.high)
    return (di_int)x.half.high < (di_int)y.half.high ? 0 : 2;
  if (x.half.low != y.half.low)
    return x.half.low < y.half.low ? 0 : 2;
  return 1;
}

HIDDEN si_int NAME(__ucmpti2)(ti_uint a, ti_uint b)
{
  ti_halves x, y;
  x.bits = a;
  y.bits = b;
  if (x.half.high != y.half.high)
    return x.half.high < y.half.high ? 0 : 2;
  if (x.half.low != y.half.low)
    return x.half.low < y.half.low ? 0 : 2;
  return 1;
}

/* Schoolbook multiplication by 32-bit digits; only the low 128 bits count. */
HIDDEN ti_int NAME(__multi3)(ti_int a, ti_int b)
{
  ti_halves x, y, out;
  x.all = a;
  y.all = b;
  di_uint a0 = x.half.low & 0xffffffffu, a1 = x.half.low >> 32;
  di_uint b0 = y.half.low & 0xffffffffu, b1 = y.half.low >> 32;
  di_uint p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
  di_uint middle = (p00 >> 32) + (p01 & 0xffffffffu) + (p10 & 0xffffffffu);
  out.half.low = (p00 & 0xffffffffu) | (middle << 32);
  out.half.high = p11 + (p01 >> 32) + (p10 >> 32) + (middle >> 32) + x.half.low * y.half.high + x.half.high * y.half.low;
  return out.all;
}
