// options: -lm
/* Library functions that are exact by their definition are constants of initialisers, and GCC's rounding
   to integers needs no function of its name. */
#include <stdio.h>
static int calls;
static double value(double x) { calls++; return x; }
static const char *const tail = __builtin_strchr("key=value", '=');
static double halves[] = {__builtin_round(2.5), __builtin_round(-2.5), __builtin_roundeven(2.5), __builtin_fmin(-1.0, 2.0),
                          __builtin_fmax(-0.0, 0.0), __builtin_fdim(5.0, 3.5), __builtin_fmod(7.5, 2.0),
                          __builtin_remainder(7.0, 4.0), __builtin_fma(2.0, 3.0, 4.0), __builtin_ldexp(1.5, 4)};
static long counts[] = {__builtin_strspn("aab", "a"), __builtin_strcspn("aab", "b"),
                        __builtin_lround(-2.5), __builtin_isdigit('5'), __builtin_isascii(200), __builtin_toascii(200)};
_Static_assert(__builtin_strstr("haystack", "st") != 0, "found");
_Static_assert(__builtin_memchr("abc", 'x', 3) == 0, "not found");
_Static_assert(__builtin_strrchr("abc", 0) != 0, "the terminator counts");
int main(void) {
    puts(tail);
    for (unsigned i = 0; i < sizeof halves / sizeof *halves; i++) printf("%g ", halves[i]);
    for (unsigned i = 0; i < sizeof counts / sizeof *counts; i++) printf("%ld ", counts[i]);
    puts("");
    printf("%d %d %d %d\n", __builtin_iceil(value(2.1)), __builtin_ifloor(value(-2.1)), __builtin_irint(value(2.5)),
           __builtin_iround(value(2.5)));
    printf("%ld %ld %lld %lld %d\n", __builtin_lceilf(value(2.1)), __builtin_lfloorl(value(-2.1)),
           __builtin_llceil(value(-0.5)), __builtin_llfloor(value(1e15 + 0.5)), calls);
    return 0;
}
/* expected output:
=value
3 -3 2 -1 0 1.5 1.5 -1 10 24 2 2 -3 1 0 72 
3 -3 2 3
3 -3 0 1000000000000000 8
*/
