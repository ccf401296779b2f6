/* Counting and moving bits.  Written without the builtins of the same meaning,
 * which a compiler may turn into calls of these very functions. */
#include "rt.h"

static const qi_uint leading_zeros_of_nibble[16] = {4, 3, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0};

static si_int leading_zeros(di_uint value)
{
  si_int count = 0;
  for (si_int width = 32; width >= 4; width /= 2)
    if (value >> (64 - width) == 0) {
      count += width;
      value <<= width;
    }
  return count + leading_zeros_of_nibble[value >> 60];
}

/* The lowest set bit alone, then its distance from the top. */
static si_int trailing_zeros(di_uint value)
{
  return 63 - leading_zeros(value & -value);
}

/* Sums of bits in fields of doubled width. */
static si_int count_ones(di_uint value)
{
  value -= (value >> 1) & 0x5555555555555555u;
  value = (value & 0x3333333333333333u) + ((value >> 2) & 0x3333333333333333u);
  value = (value + (value >> 4)) & 0x0f0f0f0f0f0f0f0fu;
  return (si_int)(value * 0x0101010101010101u >> 56);
}

/* The result for zero is undefined for clz and ctz. */
HIDDEN si_int NAME(__clzsi2)(si_uint value)
{
  return leading_zeros(value) - 32;
}
HIDDEN si_int NAME(__clzdi2)(di_uint value)
{
  return leading_zeros(value);
}
HIDDEN si_int NAME(__ctzsi2)(si_uint value)
{
  return trailing_zeros(value);
}
HIDDEN si_int NAME(__ctzdi2)(di_uint value)
{
  return trailing_zeros(value);
}
HIDDEN si_int NAME(__ffssi2)(si_int value)
{
  return value ? trailing_zeros((si_uint)value) + 1 : 0;
}
HIDDEN si_int NAME(__ffsdi2)(di_int value)
{
  return value ? trailing_zeros((di_uint)value) + 1 : 0;
}
HIDDEN si_int NAME(__popcountsi2)(si_uint value)
{
  return count_ones(value);
}
HIDDEN si_int NAME(__popcountdi2)(di_uint value)
{
  return count_ones(value);
}
HIDDEN si_int NAME(__paritysi2)(si_uint value)
{
  return count_ones(value) & 1;
}
HIDDEN si_int NAME(__paritydi2)(di_uint value)
{
  return count_ones(value) & 1;
}
/* Leading bits equal to the sign bit, which itself does not count. */
HIDDEN si_int NAME(__clrsbsi2)(si_int value)
{
  si_uint differing = (si_uint)(value < 0 ? ~value : value);
  return differing ? leading_zeros(differing) - 33 : 31;
}
HIDDEN si_int NAME(__clrsbdi2)(di_int value)
{
  di_uint differing = (di_uint)(value < 0 ? ~value : value);
  return differing ? leading_zeros(differing) - 1 : 63;
}
HIDDEN si_uint NAME(__bswapsi2)(si_uint value)
{
  return (value >> 24) | ((value >> 8) & 0xff00u) | ((value << 8) & 0xff0000u) | (value << 24);
}
HIDDEN di_uint NAME(__bswapdi2)(di_uint value)
{
  return ((di_uint)NAME(__bswapsi2)((si_uint)value) << 32) | NAME(__bswapsi2)((si_uint)(value >> 32));
}

#ifdef __SIZEOF_INT128__
HIDDEN si_int NAME(__clzti2)(ti_uint value)
{
  di_uint high = (di_uint)(value >> 64);
  return high ? leading_zeros(high) : 64 + leading_zeros((di_uint)value);
}
HIDDEN si_int NAME(__ctzti2)(ti_uint value)
{
  di_uint low = (di_uint)value;
  return low ? trailing_zeros(low) : 64 + trailing_zeros((di_uint)(value >> 64));
}
HIDDEN si_int NAME(__ffsti2)(ti_int value)
{
  return value ? NAME(__ctzti2)((ti_uint)value) + 1 : 0;
}
HIDDEN si_int NAME(__popcountti2)(ti_uint value)
{
  return count_ones((di_uint)value) + count_ones((di_uint)(value >> 64));
}
HIDDEN si_int NAME(__parityti2)(ti_uint value)
{
  return count_ones((di_uint)value ^ (di_uint)(value >> 64)) & 1;
}
HIDDEN si_int NAME(__clrsbti2)(ti_int value)
{
  ti_uint differing = (ti_uint)(value < 0 ? ~value : value);
  return differing ? NAME(__clzti2)(differing) - 1 : 127;
}
HIDDEN ti_uint NAME(__bswapti2)(ti_uint value)
{
  return ((ti_uint)NAME(__bswapdi2)((di_uint)value) << 64) | NAME(__bswapdi2)((di_uint)(value >> 64));
}
#endif
