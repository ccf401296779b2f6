// options: -Wmemset-elt-size
typedef unsigned long size_t;
void *memset(void *, int, size_t);
void f(void) {
    int a[10];
    char c[10];
    memset(a, 0, 10); // warning: 'memset' used with length equal to number of elements without multiplication by element size [-Wmemset-elt-size]
    memset(a, 0, sizeof a);
    memset(c, 0, 10);
}
