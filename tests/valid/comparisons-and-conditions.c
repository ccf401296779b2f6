#include <assert.h>
volatile int a = -1, b = 1;
volatile unsigned ua = 1;
volatile long long ll = -1;
volatile unsigned char uc = 255;
volatile signed char sc = -1;
volatile float f = 0.5f;
static int three(int x) { return x < 0 ? -1 : x > 0 ? 1 : 0; }
int main(void) {
    assert(a < b && !(a > (int)ua) && a > ua && ll < ua && uc > sc && (uc == 255) + (sc == -1) == 2);
    assert(!(f < f) && f <= f && f != 0 && !!f && (f ? 3 : 4) == 3);
    int r = (a < b) + (a <= b) * 2 + (a == b) * 4 + (a != b) * 8 + (a >= b) * 16;
    assert(r == 11);
    assert(three(-5) == -1 && three(0) == 0 && three(9) == 1);
    int *p = 0, x;
    assert(!p && &x != 0 && (p == 0) && (p ? 0 : 1));
    assert((a < b) == (b > a) && !(a == b) == (a != b));
    if (!(a && b) || (a & 2 && !(b & 2)) == 0) assert(0);
    long big = 1l << 32;
    assert(big ? 1 : 0);
    if (!big) assert(0);
    while (big) big >>= 1;
    assert(big == 0 && (big || a) && !(big && a));
    const char *s = a < 0 ? "negative" : "other";
    assert(s[0] == 'n');
    assert(_Generic(1 ? (int *)0 : (void *)0, int *: 1, default: 0));
    assert(_Generic(1 ? &x : 0, int *: 1, default: 0));
    assert(_Generic(0 ? (const int *)0 : &x, const int *: 1, default: 0));
    return 0;
}
