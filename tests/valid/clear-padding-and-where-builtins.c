#include <assert.h>
#include <string.h>
struct inner { char c; long l; };
struct padded { char a; int b : 5, : 3, d : 9; long double e; struct inner f[3]; short g; struct inner many[20]; };
static int line(void) { return __builtin_LINE(); }
int main(void) {
    struct padded x;
    memset(&x, 0xff, sizeof x);
    x.a = 1, x.b = 2, x.d = 3, x.e = 1, x.g = 4;
    for (int i = 0; i < 3; i++) x.f[i] = (struct inner){5, 6};
    __builtin_clear_padding(&x);
    const unsigned char *p = (const unsigned char *)&x;
    assert(p[0] == 1 && p[3] == 0 && x.b == 2 && x.d == 3 && x.e == 1 && x.g == 4 && x.many[19].l == -1 && x.many[19].c == -1);
    for (int i = 10; i < 16; i++) assert(((unsigned char *)&x.e)[i] == 0);
    for (int i = 1; i < 8; i++) assert(((unsigned char *)&x.f[1])[i] == 0 && ((unsigned char *)&x.many[19])[i] == 0);
    assert(line() == 5 && strcmp(__builtin_FUNCTION(), "main") == 0 && strstr(__builtin_FILE(), "clear-padding"));
    void *self;
    __asm__("movq %%fs:0, %0" : "=r"(self));
    assert(__builtin_thread_pointer() == self);
    assert(__builtin_infq() == __builtin_inff128() && __builtin_fabsq(-2) == 2 && __builtin_copysignq(1, -3) == -1);
    return 0;
}
