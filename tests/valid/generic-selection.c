#include <assert.h>
#define KIND(x) _Generic((x), char: 'c', signed char: 's', int: 'i', unsigned: 'u', long: 'l', float: 'f', \
                         double: 'd', char *: 'p', const char *: 'q', int (*)(void): 'F', default: '?')
int function(void) { return 0; }
int main(void) {
    char c = 0;
    const int ci = 1;
    assert(KIND(c) == 'c' && KIND(+c) == 'i' && KIND('x') == 'i' && KIND(ci) == 'i');
    assert(KIND(1u) == 'u' && KIND(1.0f) == 'f' && KIND(1.0) == 'd' && KIND(1.0L) == '?');
    assert(KIND("text") == 'p' && KIND((const char *)0) == 'q' && KIND(function) == 'F');
    assert(KIND((signed char)1) == 's' && KIND(sizeof(int)) == '?' && KIND(1L) == 'l');
    int n = 0;
    assert(_Generic(n++, int: 5, default: n++) == 5 && n == 0);
    assert(_Generic((int[3]){ 0 }, int *: 1, default: 2) == 1);
    assert(_Generic(&(int[3]){ 0 }, int(*)[3]: 1, int(*)[2]: 2) == 1);
    int *restrict r = &n;
    assert(_Generic(r, int *: 1, default: 0));
    return 0;
}
