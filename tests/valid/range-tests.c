/* One integer tested against several constants, and values put together of bytes: the same whatever the level makes of it. */
#include <assert.h>
#include <limits.h>
#include <string.h>
#define NOINLINE __attribute__((noinline))
NOINLINE int digit(int c) { return c >= '0' && c <= '9'; }
NOINLINE int not_digit(int c) { return c < '0' || c > '9'; }
NOINLINE int alpha(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
NOINLINE int space(int c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }
NOINLINE int outside(int c) { return c != 3 && c != 100 && c != 77 && c != 5; }
NOINLINE int below(unsigned char c) { return c == 1 || c == 2 || c == 3 || c == 255 || c == 0; }
NOINLINE int far(int c) { return c == INT_MIN || c == INT_MAX || c == 0; }
NOINLINE int chosen(long c) { if (c == 10 || c == 12 || c == 15 || c == -3) return 7; return 9; }
NOINLINE int hex(int c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
NOINLINE int either(int a, int b) { return a || b; }
NOINLINE int neither(int a, int b) { return a == 0 && b == 0; }
NOINLINE int bits(unsigned x) { return (x & 4) && (x & 8); }
NOINLINE int some(unsigned x) { return (x & 4) || (x & 8); }
NOINLINE int odd(int x) { return x % 2 != 0; }
NOINLINE int eighth(int x) { return x % 8 == 0; }
NOINLINE unsigned left(unsigned x, int n) { return x << n | x >> (32 - n); }
NOINLINE unsigned right(unsigned x, unsigned n) { return x >> (n & 31) | x << (-n & 31); }
typedef unsigned char u8;
typedef unsigned u32;
typedef unsigned long u64;
NOINLINE u32 le(const u8 *p) { return p[0] | p[1] << 8 | p[2] << 16 | (u32)p[3] << 24; }
NOINLINE u32 be(const u8 *p) { return (u32)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3]; }
NOINLINE u32 be_sum(const u8 *p) { return ((u32)p[0] << 24) + (p[1] << 16) + (p[2] << 8) + p[3]; }
NOINLINE u64 le8(const u8 *p) { u64 r = 0; for (int i = 0; i < 8; i++) r |= (u64)p[i] << 8 * i; return r; }
NOINLINE unsigned short be2(const u8 *p) { return p[0] << 8 | p[1]; }
NOINLINE u32 swap(u32 x) { return x >> 24 | (x >> 8 & 0xff00) | (x << 8 & 0xff0000) | x << 24; }
NOINLINE u32 twice(const u8 *p) { return p[0] + (p[0] << 8); }
NOINLINE u32 written(u8 *p, u8 *q) { u32 a = p[0]; *q = 9; return a | p[1] << 8; }
NOINLINE u32 holes(const u8 *p) { return p[0] | p[2] << 8; }
// What is computed between two tests of a chain is used behind it.
static NOINLINE u32 later(u32 c) {
    if (c == 4) goto out;
    {
        u32 sum = c + 100;
        if (sum == 105) goto out;
        return sum * 7;
    }
out:
    return 1;
}

int main(void) {
    for (int c = -300; c < 400; c++) {
        int is_digit = 0, is_space = strchr(" \t\n\r\v\f", c & 0xff) && c > 0 && c < 256, is_alpha = 0;
        for (int k = '0'; k <= '9'; k++) is_digit |= k == c;
        for (int k = 0; k < 26; k++) is_alpha |= c == 'a' + k | c == 'A' + k;
        assert(digit(c) == is_digit && not_digit(c) == !is_digit && alpha(c) == is_alpha && space(c) == is_space);
        volatile int v = c;
        int in = 0, near = 0;
        for (int k = 0; k < 4; k++) in |= v == (int[]){ 3, 100, 77, 5 }[k], near |= v == (int[]){ 10, 12, 15, -3 }[k];
        assert(outside(c) == !in && chosen(c) == (near ? 7 : 9));
        assert(below(c) == ((v & 255) < 4 | (v & 255) == 255));
        const char *at = c > 0 && c < 128 ? strchr("00112233445566778899aAbBcCdDeEfF", c) : 0;
        assert(hex(c) == (at ? (int)(at - "00112233445566778899aAbBcCdDeEfF") / 2 : -1));
        assert((hex(c) >= 0) == (is_digit || (c >= 'a') * (c <= 'f') || (c >= 'A') * (c <= 'F')));
        assert(odd(c) == (v & 1) && eighth(c) == !(v & 7));
        assert(bits(c) == ((v & 12) == 12) && some(c) == ((v & 12) != 0));
    }
    assert(far(INT_MIN) && far(INT_MAX) && far(0) && !far(1) && !far(-1));
    assert(either(0, 3) && either(4, 0) && !either(0, 0) && neither(0, 0) && !neither(1, 0) && !neither(0, 1));
    for (int n = 1; n < 32; n++) {
        u32 want = 0x12345678;
        for (int k = 0; k < n; k++) want = want * 2 + (want >> 31);
        assert(left(0x12345678, n) == want && right(0x12345678, 32 - n) == want);
    }
    assert(right(5, 0) == 5 && right(5, 32) == 5);
    u8 b[] = { 0x11, 0x82, 0x93, 0xf4, 5, 6, 7, 0x88 };
    assert(le(b) == 0xf4938211 && be(b) == 0x118293f4 && be_sum(b) == 0x118293f4 && le8(b) == 0x88070605f4938211);
    assert(be2(b) == 0x1182 && swap(0x12345678) == 0x78563412 && twice(b) == 0x1111 && holes(b) == 0x9311);
    assert(written(b, b + 1) == 0x911);
    assert(later(4) == 1 && later(5) == 1 && later(6) == 742 && later(0) == 700);
    return 0;
}
