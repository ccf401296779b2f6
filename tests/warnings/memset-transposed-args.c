// options: -Wmemset-transposed-args
typedef unsigned long size_t;
void *memset(void *, int, size_t);
void f(char *p, size_t n) {
    memset(p, n, 0); // warning: 'memset' used with constant zero length parameter; this could be due to transposed parameters [-Wmemset-transposed-args]
    memset(p, 0, n);
    memset(p, 0, 0);
}
