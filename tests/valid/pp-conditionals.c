#include <assert.h>
#define ONE 1
#define EMPTY
#if ONE && !defined(TWO) && defined ONE
#define A 1
#elif 1 / 0
#error not evaluated
#else
#error wrong
#endif
#if 0
#error skipped and unbalanced ' here
#if 1
#elif garbage ( here
#else
#endif
#elif ONE + 1 == 2
#define B 2
#endif
#if -1 > 0u
#define UNSIGNED 1
#endif
#if (2 || 1 / 0) && 'a' == 97 && '\377' < 0
#define C 3
#endif
#if UNKNOWN == 0 && unknown_too + 1
#define D 4
#endif
#if 0x7fffffffffffffff + 1u == 0x8000000000000000 && (-9223372036854775807 - 1) / 2 < 0
#define E 5
#endif
#if (1 ? -1 : 0u) > 0
#define F 6
#endif
#if 1 == 1L && 10'000 > 0b1 || 1
#define G 7
#endif
#if defined EMPTY && !(EMPTY 0)
#define H 8
#endif
#ifdef ONE
#ifndef ONE
#error nested
#else
#define I 9
#endif
#endif
#if (3, 4) == 4 || 1
#define J 10
#endif
#if -7 / 2 == -3 && -7 % 2 == -1 && -1 >> 1 == -1 && ~0 == -1 && 1 << 4 == 16 && (5 ^ 3) == 6
#define K 11
#endif
#define FUNCTION(x) x
#if FUNCTION(1) && FUNCTION (0) + 1
#define L 12
#endif
#if __INT_MAX__ == 2147483647 && __SIZEOF_POINTER__ == 8 && __CHAR_BIT__ == 8 && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define M 13
#endif
#if __has_include(<stdio.h>) && !__has_include("no-such-file.h") && defined __has_include
#define N 14
#endif
#if __has_attribute(noinline) && !__has_attribute(no_such_attribute) && __has_builtin(__builtin_memcpy)
#define O 15
#endif
#if 'ab' == 24930 && L'a' == 97
#define P 16
#endif
int main(void) {
    assert(A + B + C + D + E + F + G + H + I + J + K + L + M + N + O + P == 136 && UNSIGNED);
    return 0;
}
// options: -std=gnu2x
