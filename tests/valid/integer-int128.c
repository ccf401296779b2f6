#include <assert.h>
#include <stdio.h>
typedef __int128 i128;
typedef unsigned __int128 u128;
static void print(u128 value) {
    char digits[40], *at = digits + 39;
    *at = 0;
    do {
        *--at = '0' + (int)(value % 10);
        value /= 10;
    } while (value);
    puts(at);
}
u128 factorial(unsigned n) { return n < 2 ? 1 : n * factorial(n - 1); }
i128 add3(i128 a, i128 b, i128 c) { return a + b - c; }
int main(void) {
    print(factorial(33));
    print(~(u128)0);
    i128 minus = -1;
    assert(minus < 0 && minus >> 100 == -1 && (u128)minus >> 100 == 0xfffffff);
    assert(minus / 3 == 0 && minus % 3 == -1);
    i128 a = (i128)1 << 100, b = (i128)-5 << 70;
    assert(add3(a, b, a) == b);
    assert(a * 3 / a == 3 && b / 5 == -((i128)1 << 70));
    assert((double)a == 0x1p100 && (i128)0x1p100 == a);
    assert((float)b == -5 * 0x1p70f);
    assert((long double)a == 0x1p100L && (u128)0x1.8p127L == (u128)3 << 126);
    u128 c = 1;
    for (int i = 0; i < 127; i++)
        c = c << 1 | (i & 1);
    assert((unsigned long)c == 0xaaaaaaaaaaaaaaaaul && (unsigned long)(c >> 64) == 0xaaaaaaaaaaaaaaaaul);
    int k = 64;
    assert((c >> k) << k == (c & ~(u128)0 << 64));
    assert(a > b && b < a && a != b && !(a == b));
    return 0;
}
/* expected output:
8683317618811886495518194401280000000
340282366920938463463374607431768211455
*/
