// options: -Wrestrict
typedef unsigned long size_t;
void *memcpy(void *, const void *, size_t);
void *memmove(void *, const void *, size_t);
void f(char *p, char *q) {
    memcpy(p, p, 10); // warning: 'memcpy' source argument is the same as destination [-Wrestrict]
    memcpy(p, q, 10);
    memmove(p, p, 10);
}
