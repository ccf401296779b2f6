// options: -Wrestrict -O2
typedef unsigned long size_t;
void *memcpy(void *, const void *, size_t);
void *memmove(void *, const void *, size_t);
void use(void *);
char a[20];
void f(int i) {
    memcpy(a, a + 3, 4); // warning: 'memcpy' accessing 4 bytes at offsets 0 and 3 overlaps [-Wrestrict]
    memcpy(a, a + 4, 4);
    memmove(a, a + 3, 4);
    memcpy(a, a + i, 4);
    use(a);
}
