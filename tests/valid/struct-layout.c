#include <assert.h>
#include <stddef.h>
struct a { char c; double d; short s; };
struct b { char c; struct a a; char e; };
union u { char c[9]; int i; };
struct empty { };
struct flexible { short n; char data[]; };
struct aligned { char c; int i __attribute__((aligned(32))); };
struct packed { char c; int i; short s; } __attribute__((packed));
struct partly { char c; int i __attribute__((packed)); short s; };
struct bits { char a; int b : 4; int c : 30; char d; };
struct zero { char a; int : 0; char b; };
#pragma pack(push, 2)
struct two { char c; int i; double d; };
#pragma pack(pop)
struct anonymous {
    int kind;
    union { int i; struct { short lo, hi; }; };
};
_Static_assert(sizeof(struct a) == 24 && offsetof(struct a, s) == 16, "");
_Static_assert(sizeof(struct b) == 40 && offsetof(struct b, a.d) == 16, "");
_Static_assert(sizeof(union u) == 12 && _Alignof(union u) == 4, "");
_Static_assert(sizeof(struct empty) == 0, "");
_Static_assert(sizeof(struct flexible) == 2 && offsetof(struct flexible, data) == 2, "");
_Static_assert(sizeof(struct aligned) == 64 && offsetof(struct aligned, i) == 32, "");
_Static_assert(sizeof(struct packed) == 7 && _Alignof(struct packed) == 1, "");
_Static_assert(sizeof(struct partly) == 8 && offsetof(struct partly, i) == 1, "");
_Static_assert(sizeof(struct bits) == 12, "");
_Static_assert(sizeof(struct zero) == 5, "");
_Static_assert(sizeof(struct two) == 14 && offsetof(struct two, d) == 6, "");
_Static_assert(offsetof(struct anonymous, hi) == 6, "");
_Static_assert(offsetof(struct { int a[4]; }, a[2]) == 8, "");
_Static_assert(_Alignof(long double) == 16 && _Alignof(max_align_t) == 16, "");
_Static_assert(sizeof(enum { X = -1, Y = 1l << 40 }) == 8, "");
int main(void) {
    struct anonymous x = { 1, { .i = 0x00020001 } };
    assert(x.lo == 1 && x.hi == 2);
    struct anonymous y = { .hi = 5 };
    assert(y.i == 5 << 16);
    return 0;
}
