#include <assert.h>
#include <string.h>
struct huge { char bytes[5000]; };
static struct huge fill(char c) { struct huge h; memset(&h, c, sizeof h); return h; }
static int consume(struct huge a, int n, struct huge b) { return a.bytes[n] * 100 + b.bytes[4999]; }
static int ackermann(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
static int even(int n);
static int odd(int n) { return n == 0 ? 0 : even(n - 1); }
static int even(int n) { return n == 0 ? 1 : odd(n - 1); }
static int frames(int n) {
    char big[100000];
    memset(big, n, sizeof big);
    return n == 0 ? 0 : big[99999] + frames(n - 1);
}
int main(void) {
    assert(consume(fill(3), 77, fill(4)) == 304);
    assert(consume(fill(1), 0, ({ struct huge h = fill(2); h.bytes[4999] = 9; h; })) == 109);
    assert(ackermann(2, 9) == 21 && even(1000) && !odd(10));
    assert(frames(20) == 210);
    struct huge array[3] = { fill(1), [2] = fill(7) };
    assert(array[2].bytes[10] == 7 && array[1].bytes[10] == 0);
    struct huge copy;
    copy = array[0] = array[2];
    assert(copy.bytes[4999] == 7 && array[0].bytes[0] == 7);
    return 0;
}
