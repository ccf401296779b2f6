#include <assert.h>
#include <limits.h>
volatile int seven = 7, minus_seven = -7, two = 2, minus_two = -2;
volatile long big = LONG_MIN;
volatile unsigned u = 0x80000000u;
int main(void) {
    assert(seven / two == 3 && seven % two == 1);
    assert(minus_seven / two == -3 && minus_seven % two == -1);
    assert(seven / minus_two == -3 && seven % minus_two == 1);
    assert(minus_seven / minus_two == 3 && minus_seven % minus_two == -1);
    assert(minus_seven >> 1 == -4);
    assert(u >> 31 == 1);
    assert((int)u >> 31 == -1);
    assert(big / 3 == -3074457345618258602);
    assert(big % 10 == -8);
    assert((unsigned long)big / 10 == 922337203685477580ul);
    assert(1ul << 63 >> two * 31 == 2);
    unsigned char c = 0x81;
    c <<= 1;
    assert(c == 2);
    short s = -300;
    s /= 7;
    assert(s == -42);
    s >>= two;
    assert(s == -11);
    return 0;
}
