#include <assert.h>
struct i1 { char a; };
struct i3 { char a, b, c; };
struct i12 { int a, b, c; };
struct i16 { long a, b; };
struct i17 { char a[17]; };
struct f1 { float a; };
struct f2 { float a, b; };
struct f4 { float a, b, c, d; };
struct d2 { double a, b; };
struct d3 { double a, b, c; };
struct fi { float f; int i; };
struct di { double d; int i; };
struct id { int i; double d; };
struct ld { long double l; };
union u { double d; long l; };
struct nested { struct { char c; } a; struct { float f[2]; } b; };
static struct i1 r1(struct i1 x) { x.a++; return x; }
static struct i3 r3(struct i3 x) { x.c += x.a; return x; }
static struct i12 r12(int n, struct i12 x) { x.b *= n; return x; }
static struct i16 r16(struct i16 x, struct i16 y, struct i16 z, struct i16 w) { return (struct i16){ x.a + w.b, y.a + z.b }; }
static struct i17 r17(struct i17 x) { x.a[16]++; return x; }
static struct f1 rf1(struct f1 x) { x.a *= 2; return x; }
static struct f2 rf2(struct f2 x) { return (struct f2){ x.b, x.a }; }
static struct f4 rf4(struct f4 x) { return (struct f4){ x.d, x.c, x.b, x.a }; }
static struct d2 rd2(struct d2 x) { return (struct d2){ x.b, x.a }; }
static struct d3 rd3(struct d3 x) { x.a += x.c; return x; }
static struct fi rfi(struct fi x) { return (struct fi){ x.i, (int)x.f }; }
static struct di rdi(struct di x) { return (struct di){ x.i, (int)x.d }; }
static struct id rid(struct id x) { return (struct id){ (int)x.d, x.i }; }
static struct ld rld(struct ld x) { x.l += 1; return x; }
static union u ru(union u x) { x.l ^= 1l << 63; return x; }
static struct nested rn(struct nested x) { x.a.c++; x.b.f[1]++; return x; }
static double many(struct d2 a, struct di b, struct d2 c, int i, struct d2 d, struct id e, struct d2 f, struct i16 g,
                   struct di h, struct i16 j) {
    return a.a + b.d + c.b + i + d.a + e.d + f.b + g.b + h.i + j.a;
}
int main(void) {
    assert(r1((struct i1){ 1 }).a == 2);
    assert(r3((struct i3){ 1, 2, 3 }).c == 4);
    assert(r12(5, (struct i12){ 1, 2, 3 }).b == 10);
    struct i16 s = { 1, 2 };
    assert(r16(s, s, s, s).a == 3);
    struct i17 t = { { [16] = 8 } };
    assert(r17(t).a[16] == 9 && t.a[16] == 8);
    assert(rf1((struct f1){ 1.5f }).a == 3);
    assert(rf2((struct f2){ 1, 2 }).a == 2);
    assert(rf4((struct f4){ 1, 2, 3, 4 }).b == 3);
    assert(rd2((struct d2){ 1, 2 }).b == 1);
    assert(rd3((struct d3){ 1, 2, 3 }).a == 4);
    assert(rfi((struct fi){ 1, 2 }).f == 2);
    assert(rdi((struct di){ 1, 2 }).d == 2);
    assert(rid((struct id){ 1, 2 }).i == 2);
    assert(rld((struct ld){ 1 }).l == 2);
    assert(ru((union u){ 2.0 }).d == -2.0);
    assert(rn((struct nested){ { 1 }, { { 2, 3 } } }).b.f[1] == 4);
    struct d2 d = { 1, 2 };
    struct di di = { 3, 4 };
    struct id id = { 5, 6 };
    assert(many(d, di, d, 7, d, id, d, s, di, s) == 1 + 3 + 2 + 7 + 1 + 6 + 2 + 2 + 4 + 1);
    return 0;
}
