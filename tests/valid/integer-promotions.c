#include <assert.h>
int main(void) {
    unsigned char a = 200, b = 100;
    assert(a + b == 300);
    assert(sizeof(a + b) == sizeof(int));
    assert((unsigned char)(a + b) == 44);
    assert(-1 > 0u);
    assert(-1L < 0u);
    assert((short)-1 < (unsigned short)1);
    assert(sizeof(1 ? 'a' : 1L) == sizeof(long));
    assert(_Generic((char)1 + (char)2, int: 1, default: 0));
    assert(_Generic(1u + 1L, long: 1, default: 0));
    assert(_Generic(1ul + 1LL, unsigned long long: 1, default: 0));
    signed char c = 127;
    c++;
    assert(c == -128);
    unsigned u = 0;
    u--;
    assert(u == 4294967295u);
    return 0;
}
