/* A power with an integer exponent, by repeated squaring. */
#include "rt.h"

#define POWER(name, real)                                               \
  HIDDEN real NAME(name)(real base, si_int exponent)                    \
  {                                                                     \
    si_uint rest = exponent < 0 ? -(si_uint)exponent : (si_uint)exponent; \
    real power = rest & 1 ? base : 1;                                   \
    while (rest >>= 1) {                                                \
      base *= base;                                                     \
      if (rest & 1)                                                     \
        power *= base;                                                  \
    }                                                                   \
    return exponent < 0 ? 1 / power : power;                            \
  }
