#include <assert.h>
int main(void) {
    assert(_Generic(2147483647, int: 1, default: 0));
    assert(_Generic(2147483648, long: 1, default: 0));
    assert(_Generic(0x80000000, unsigned: 1, default: 0));
    assert(_Generic(0xffffffffffffffff, unsigned long: 1, default: 0));
    assert(_Generic(1LL, long long: 1, default: 0));
    assert(_Generic(1uLL, unsigned long long: 1, default: 0));
    assert(_Generic(037777777777, unsigned: 1, default: 0));
    assert(0b101101 == 45);
    assert(0377 == 255);
    assert('a' == 97 && sizeof('a') == 4);
    assert('\377' == -1 && '\xff' == -1);
    assert(L'\xff' == 255);
    assert('ab' == 'a' * 256 + 'b');
    assert(u'\u20ac' == 0x20ac && sizeof(u'x') == 2);
    assert(U'\U0001F600' == 0x1F600 && sizeof(U'x') == 4);
    return 0;
}
