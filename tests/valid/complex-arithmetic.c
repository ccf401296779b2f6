#include <assert.h>
#include <complex.h>
#include <math.h>
double complex multiply(double complex a, double complex b) { return a * b; }
float complex divide(float complex a, float complex b) { return a / b; }
long double complex sum(long double complex a, double complex b) { return a + b; }
int main(void) {
    double complex a = 1 + 2 * I, b = 3 - I;
    double complex c = multiply(a, b);
    assert(creal(c) == 5 && cimag(c) == 5);
    float complex d = divide(4 + 2 * I, 1 + I);
    assert(crealf(d) == 3 && cimagf(d) == -1);
    long double complex e = sum(1.5L, a);
    assert(creall(e) == 2.5L && cimagl(e) == 2);
    assert(a == 1 + 2 * I && a != b && ~a == 1 - 2 * I);
    assert(__real__ a == 1 && __imag__ a == 2);
    __imag__ a = 7;
    assert(cimag(a) == 7 && cimag(-a) == -7);
    a += 1;
    a *= 2;
    assert(a == 4 + 14 * I);
    int _Complex n = 3 + 4i;
    assert(__real__(n * n) == -7 && __imag__(n * n) == 24);
    assert(sizeof(float complex) == 8 && sizeof(long double complex) == 32);
    double complex table[2] = { [1] = 2.0i };
    assert(cimag(table[1]) == 2 && creal(table[1]) == 0 && table[0] == 0);
    assert(!table[0] && (table[1] ? 1 : 0));
    double complex inf = __builtin_complex((double)INFINITY, (double)NAN);
    inf *= 2;
    assert(isinf(creal(inf)));
    return 0;
}
