// Values of library functions are constants where GCC takes them for such; they are correctly rounded.
#include <assert.h>
#include <math.h>
static double sine = __builtin_sin(1.0), power = __builtin_pow(2.0, 10.0), root = __builtin_cbrt(-27.0);
static float sine_single = __builtin_sinf(1.0f);
static long double sine_extended = __builtin_sinl(1.0L);
static double quarter = __builtin_atan2(1, 1), gamma_of_5 = __builtin_tgamma(5), exponent = __builtin_logb(10);
static double error = __builtin_erf(1.0), direct = sin(0.5), zero = -__builtin_log(1);
int main(void) {
    volatile double one = 1;
    assert(sine == 0x1.aed548f090ceep-1 && sine_single == 0x1.aed548p-1f);
    assert(sine_extended == 0x1.aed548f090cee042p-1L);
    assert(power == 1024 && root == -3 && gamma_of_5 == 24 && exponent == 3);
    assert(quarter == 0x1.921fb54442d18p-1 && error == 0x1.af767a741088bp-1);
    assert(direct == 0x1.eaee8744b05fp-2 && zero == 0 && one == 1);
    return 0;
}
