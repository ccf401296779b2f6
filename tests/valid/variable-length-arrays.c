#include <assert.h>
#include <stddef.h>
static int triangle(int n) {
    int a[n][n + 1], total = 0;
    assert(sizeof a == n * (n + 1) * sizeof(int) && sizeof a[0] == (n + 1) * sizeof(int));
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= n; j++) a[i][j] = i * j;
    int(*p)[n + 1] = a + n - 1;
    for (int j = 0; j <= n; j++) total += (*p)[j];
    return total;
}
static size_t side_effects(int n) {
    typedef char buffer[n++];
    buffer b;
    size_t size = sizeof b;
    n = 100;
    return size + sizeof(buffer) + sizeof(char[n++]) + n;
}
static int loop(void) {
    int total = 0;
    for (int i = 1; i < 2000; i++) {
        char space[i * 8];
        space[0] = i;
        space[i * 8 - 1] = 1;
        total += space[i * 8 - 1];
        if (i % 3) continue;
        total++;
    }
    return total;
}
static int jump(int n) {
    int times = 0;
again:;
    int a[n * 1000];
    a[n] = n;
    if (times++ < 1000) goto again;
    return a[n] + times;
}
static int parameter(int n, char a[n][++n]) { return (int)sizeof *a + n; }
int main(void) {
    assert(triangle(5) == 60 && triangle(1) == 0);
    assert(side_effects(3) == 3 + 3 + 100 + 101);
    assert(loop() == 1999 + 666);
    assert(jump(3) == 1004);
    assert(parameter(4, 0) == 10);
    return 0;
}
