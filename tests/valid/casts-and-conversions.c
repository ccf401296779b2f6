#include <assert.h>
#include <stdint.h>
struct s { int a; };
volatile double d = -5.75;
volatile float f = 300.5f;
volatile long l = -1;
int main(void) {
    assert((int)d == -5 && (long)d == -5 && (char)d == -5 && (short)f == 300 && (unsigned)f == 300);
    assert((unsigned char)l == 255 && (unsigned short)l == 65535 && (unsigned)l == 4294967295u);
    assert((long)(unsigned)l == 4294967295 && (long)(int)(unsigned)l == -1);
    assert((float)(l << 24) == -16777216.0f && (double)(unsigned long)l == 0x1p64);
    assert((_Bool)d == 1 && (_Bool)0.0f == 0 && (_Bool)&d == 1);
    void *p = (void *)(uintptr_t)0x1234;
    assert((intptr_t)p == 0x1234 && (short)(intptr_t)p == 0x1234 && (char)(long)p == 0x34);
    (void)0;
    (void)(struct s){ 1 };
    int (*fp)(int) = (int (*)(int))0;
    assert(!fp && (long)fp == 0);
    assert((signed char)0x1ff == -1 && (int)3000000000u < 0);
    assert((unsigned long)(signed char)-1 == ~0ul && (unsigned)(short)-2 == 0xfffffffe);
    long long ll = (int)l + 0x100000000ll;
    assert(ll == 0xffffffff);
    char c = 0x80;
    assert(c < 0 && c == -128 && (unsigned char)c == 128 && c >> 1 == -64);
    c ^= 0xff;
    assert(c == 0x7f);
    unsigned long big = 0x8000000000000400ul;
    assert((float)big == 0x1p63f && (double)big == 0x1p63 && (double)(big + 1) == 0x1.0000000000001p63);
    return 0;
}
