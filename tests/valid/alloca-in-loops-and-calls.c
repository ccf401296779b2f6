#include <alloca.h>
#include <assert.h>
#include <stdint.h>
#include <string.h>
static int many(int a, int b, int c, int d, int e, int f, int g, int h, char *p) { return a + b + c + d + e + f + g + h + *p; }
static char *keep[50];
static int fill(int n) {
    for (int i = 0; i < n; i++) {
        keep[i] = alloca(i * 7 + 1);
        assert(((uintptr_t)keep[i] & 15) == 0);
        memset(keep[i], i, i * 7 + 1);
    }
    int total = 0;
    for (int i = 0; i < n; i++) total += keep[i][i * 7];
    return total + many(1, 2, 3, 4, 5, 6, 7, 8, memset(alloca(10), 9, 10));
}
int main(void) {
    int local __attribute__((aligned(128))) = 5;
    assert(((uintptr_t)&local & 127) == 0);
    assert(fill(50) == 1225 + 45 && local == 5);
    return 0;
}
