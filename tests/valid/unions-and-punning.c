#include <assert.h>
#include <string.h>
union number { float f; unsigned u; unsigned char bytes[4]; struct { unsigned mantissa : 23, exponent : 8, sign : 1; }; };
union wide { long double ld; unsigned short words[8]; };
union pair { struct { int a, b; } s; long l; char c[3]; };
static union pair make(long l) { union pair p; p.l = l; return p; }
int main(void) {
    union number n = { .f = -1.5f };
    assert(n.u == 0xbfc00000 && n.bytes[3] == 0xbf && n.sign == 1 && n.exponent == 127 && n.mantissa == 1 << 22);
    n.exponent++;
    assert(n.f == -3.0f);
    union wide w;
    memset(&w, 0, sizeof w);
    w.ld = 1.0L;
    assert(w.words[4] == 0x3fff && w.words[3] == 0x8000 && sizeof w == 16);
    assert(make(0x0000000200000001).s.b == 2 && sizeof(union pair) == 8);
    union pair array[2] = { { { 1, 2 } }, { .l = -1 } };
    assert(array[0].l == 0x200000001 && array[1].s.a == -1);
    union pair copy = array[0];
    copy.c[0] = 9;
    assert(copy.s.a == 9 && array[0].s.a == 1);
    return 0;
}
