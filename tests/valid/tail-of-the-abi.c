#include <assert.h>
#include <stdarg.h>
typedef struct { char c[3]; } three;
typedef struct { float x; double y; } fd;
typedef struct { _Bool b; long double ld; } bl;
typedef struct { __int128 i; } wide;
typedef struct { short s[4]; char c; } nine;
typedef struct { } nothing;
typedef struct __attribute__((packed)) { char c; double d; } packed;
static three f3(int a, three t, nine n) { t.c[0] += a + n.c; return t; }
static fd ffd(fd a, wide w, fd b) { a.y += b.x + (long)w.i; return a; }
static bl fbl(bl b, int n) { b.ld += n; return b; }
static wide fw(int a, wide x, int b, wide y) { x.i += y.i + a + b; return x; }
static packed fp(packed p) { p.d += p.c; return p; }
static int registers(int a, int b, int c, int d, int e, wide w, int f, int g) { return a + b + c + d + e + (int)w.i * 100 + f * 10 + g; }
static _Bool narrow(signed char a, unsigned char b, short c, unsigned short d, _Bool e) { return a < 0 && b > 127 && c < 0 && d > 32767 && e; }
static int skip_empty(nothing n, int a, nothing m, ...) {
    va_list l;
    va_start(l, m);
    int r = a + va_arg(l, int);
    va_end(l);
    return r;
}
static int nine_doubles(double a, double b, double c, double d, double e, double f, double g, double h, double i, float j) {
    return a + b + c + d + e + f + g + h == 36 && i == 9 && j == 10;
}
int main(void) {
    three t = { { 1, 2, 3 } };
    nine n = { { 1, 2, 3, 4 }, 5 };
    t = f3(10, t, n);
    assert(t.c[0] == 16 && t.c[2] == 3);
    fd x = ffd((fd){ 1, 2 }, (wide){ 3 }, (fd){ 4, 5 });
    assert(x.x == 1 && x.y == 9);
    assert(fbl((bl){ 1, 2 }, 3).ld == 5 && fw(1, (wide){ 2 }, 3, (wide){ (__int128)4 << 70 }).i == ((__int128)4 << 70) + 6);
    assert(fp((packed){ 3, 4 }).d == 7 && registers(1, 2, 3, 4, 5, (wide){ 6 }, 7, 8) == 693);
    assert(narrow(-1, 200, -300, 40000, 1));
    assert(skip_empty((nothing){}, 3, (nothing){}, 4) == 7);
    assert(nine_doubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    return 0;
}
