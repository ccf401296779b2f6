#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
static long sizes(int n) {
    struct plain { char a[n]; };
    struct mixed { char a[n]; int b; short c[n]; double d; char e; };
    struct packed { char a[n]; int b; char c; } __attribute__((packed));
    union either { char a[n]; int b; };
    n += 100;
    return sizeof(struct plain) + 1000 * sizeof(struct mixed) + 1000000 * sizeof(struct packed)
        + 1000000000l * sizeof(union either);
}
static void members(int n) {
    struct mixed { char a[n]; int b; short c[n]; double d; unsigned bits : 5; char e; } s, t[2], *p = &t[1];
    memset(&s, 0, sizeof s);
    for (int i = 0; i < n; i++)
        s.a[i] = i, s.c[i] = i * 100;
    s.b = 77;
    s.d = 2.5;
    s.bits = 37;
    s.e = 'e';
    t[0] = s;
    *p = t[0];
    for (int i = 0; i < n; i++)
        assert(p->a[i] == i && p->c[i] == i * 100);
    assert(p->b == 77 && p->d == 2.5 && p->bits == 5 && p->e == 'e' && (char *)p - (char *)t == sizeof s);
    assert((char *)&p->d - (char *)p == offsetof(struct mixed, d) && offsetof(struct mixed, c[1]) % 2 == 0);
    assert(&t[1] - &t[0] == 1 && p - 1 == t);
}
static int sum(int n, ...) {
    struct { char x[n]; } d;
    va_list list;
    int s = 0;
    va_start(list, n);
    for (int round = 0; round < 2; round++) {
        d = va_arg(list, typeof(d));
        for (int i = 0; i < n; i++)
            s += d.x[i];
        s += 1000 * va_arg(list, int);
    }
    va_end(list);
    return s;
}
static int nested(int n) {
    typedef struct { int v[n]; int last; } record;
    record r;
    int total(record r) {
        int s = r.last;
        for (int i = 0; i < sizeof r.v / sizeof *r.v; i++)
            s += r.v[i];
        r.last = 1000;
        return s + sizeof(record);
    }
    for (int i = 0; i < n; i++)
        r.v[i] = i;
    r.last = 5;
    return total(r) + r.last;
}
int main(void) {
    assert(sizes(3) == 3 + 1000 * 32 + 1000000 * 8 + 4000000000l);
    assert(sizes(9) == 9 + 1000 * 56 + 1000000 * 14 + 12000000000l);
    for (int n = 1; n < 20; n++)
        members(n);
    int n = 4;
    struct { char a[n]; } x, y;
    memcpy(x.a, "\1\2\3\4", 4);
    y = x;
    y.a[3] = 10;
    assert(sum(n, x, 1, y, 2) == 10 + 16 + 3000);
    assert(nested(6) == 15 + 5 + 28 + 5);
    return 0;
}
