/* Versions of a function by processor feature: one name, one address, statics in common, the best version chosen. */
#include <assert.h>
__attribute__((target_clones("avx2", "sse4.2", "default", "arch=haswell"))) int sum(const int *p, int n) {
    static int calls;
    int s = 0;
    for (int i = 0; i < n; i++) s += p[i];
    return s + ++calls;
}
static __attribute__((target_clones("avx,default"))) int one_more(int x) { return x + 1; }
int (*pointer)(const int *, int) = sum;
int main(void) {
    int a[5] = {1, 2, 3, 4, 5};
    int (*same)(int) = one_more;
    assert(sum(a, 5) == 16 && pointer(a, 4) == 12);
    assert(one_more(3) == 4 && same(4) == 5);
    assert(__builtin_has_attribute(sum, target_clones));
    return 0;
}
