#include <assert.h>
struct c { _Complex float f; int n; };
static struct c make(_Complex float f, int n) { return (struct c){ f * n, n }; }
static _Complex double swap(_Complex double z) { return __imag__ z + __real__ z * 1.0i; }
static _Complex long double wide(int n, ...) {
    __builtin_va_list list;
    __builtin_va_start(list, n);
    _Complex double a = __builtin_va_arg(list, _Complex double);
    _Complex float b = __builtin_va_arg(list, _Complex float);
    _Complex long double c = __builtin_va_arg(list, _Complex long double);
    __builtin_va_end(list);
    return a + b + c;
}
int main(void) {
    struct c s = make(1.0f + 2.0if, 3);
    assert(__real__ s.f == 3 && __imag__ s.f == 6 && s.n == 3);
    assert(swap(1.0 + 2.0i) == 2.0 + 1.0i);
    _Complex float f = 3.0f;
    _Complex long double w = wide(1, 1.0 + 1.0i, f, 2.0L + 0.5Li);
    assert(__real__ w == 6 && __imag__ w == 1.5L);
    _Complex double *p = &(_Complex double){ 1.0i };
    *p *= *p;
    assert(*p == -1.0 && (double)*p == -1 && (_Bool)*p && (_Complex float)5 == 5);
    return 0;
}
