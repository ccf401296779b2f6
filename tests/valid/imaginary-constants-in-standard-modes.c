// options: -std=c11
#include <assert.h>
#define UNIT (__extension__(0.0f + 1.0fi))
int main(void) {
    _Complex float c = UNIT;
    _Complex double d = 2.0i + 3i;
    assert(__real__ c == 0 && __imag__ c == 1);
    assert(__real__ d == 0 && __imag__ d == 5);
    assert(sizeof UNIT == sizeof(_Complex float));
    return 0;
}
