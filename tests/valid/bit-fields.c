#include <assert.h>
#include <string.h>
struct s {
    unsigned a : 3;
    int b : 5;
    unsigned : 0;
    unsigned c : 20;
    unsigned long d : 40;
    _Bool e : 1;
    signed char f : 7;
};
struct packed {
    char x;
    unsigned long y : 33;
    unsigned z : 31;
} __attribute__((packed));
int main(void) {
    struct s s = { 9, -17, 0xfffff, -1ul, 4, 63 };
    assert(s.a == 1 && s.b == 15 && s.c == 0xfffff && s.d == 0xfffffffffful && s.e == 1 && s.f == 63);
    s.a++;
    s.a += 5;
    assert(s.a == 7);
    s.b = 16;
    assert(s.b == -16);
    assert((s.b = 33) == 1);
    s.d >>= 4;
    assert(s.d == 0xffffffffful && s.c == 0xfffff);
    s.e = 0;
    assert(!s.e && s.f == 63);
    s.f = s.f + 1;
    assert(s.f == -64);
    assert(sizeof(struct s) == 16);
    assert(s.a - 8 < 0);
    assert(sizeof(s.d + 1) == 8);
    struct packed p;
    memset(&p, 0, sizeof p);
    p.y = 0x1fffffffful;
    p.z = 1;
    assert(sizeof p == 9 && p.x == 0 && p.y == 0x1fffffffful && p.z == 1);
    p.y = 0;
    p.x = -1;
    assert(p.z == 1 && p.y == 0 && ((unsigned char *)&p)[5] == 2);
    struct { int a : 1; } one = { 1 };
    assert(one.a == -1);
    volatile struct s *v = &s;
    v->c ^= 0xf;
    assert(v->c == 0xffff0);
    enum e { A, B, C = 3 };
    struct { enum e x : 2; } q = { C };
    assert(q.x == C);
    return 0;
}
