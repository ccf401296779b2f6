// options: -Wall -O2 -Wno-array-bounds
typedef unsigned long size_t;
void *memset(void *, int, size_t);
void *memcpy(void *, const void *, size_t);
char *strcpy(char *, const char *);
char *strcat(char *, const char *);
char *strncat(char *, const char *, size_t);
void sink(void *);
char small[4];
static inline size_t between(size_t low, size_t high, size_t n) {
    return n < low || high < n ? low : n;
}
void constants(void) {
    memset(small, 0, 8); // warning: 'memset' writing 8 bytes into a region of size 4 overflows the destination [-Wstringop-overflow=]
    strcpy(small, "too long"); // warning: 'strcpy' writing 9 bytes into a region of size 4 overflows the destination [-Wstringop-overflow=]
    memset(small, 0, 4);
    strcpy(small, "fit");
    strcat(small, "more"); // warning: 'strcat' writing 5 or more bytes into a region of size 4 overflows the destination [-Wstringop-overflow=]
    memset(small + 1, 0, 3);
    memset(small + 1, 0, 4); // warning: 'memset' writing 4 bytes into a region of size 3 overflows the destination [-Wstringop-overflow=]
    memset(small, 0, (size_t)-1); // warning: 'memset' specified bound 18446744073709551615 exceeds maximum object size 9223372036854775807 [-Wstringop-overflow=]
}
void ranges(const void *p, size_t n, int i) {
    memcpy(small, p, between(5, 9, n)); // warning: 'memcpy' writing between 5 and 9 bytes into a region of size 4 overflows the destination [-Wstringop-overflow=]
    memcpy(small, p, between(3, 9, n));
    memcpy(small + i, p, 4);
    if (i > 2)
        memcpy(small + i, p, 2); // warning: 'memcpy' writing 2 bytes into a region of size 1 overflows the destination [-Wstringop-overflow=]
    char *q = small;
    if (n)
        q = &small[1];
    memcpy(q, p, 4);
    memcpy(q, p, 5); // warning: 'memcpy' writing 5 bytes into a region of size 4 overflows the destination [-Wstringop-overflow=]
    while (n--)
        q++;
    memcpy(q, p, 4);
}
void appends(char *s) {
    char a[4] = "";
    strncat(a, s, sizeof a); // warning: 'strncat' specified bound 4 equals destination size 4 [-Wstringop-overflow=]
    strncat(a, s, sizeof a - 1);
    sink(a);
}
void stores(void) {
    struct { char n, a[3]; } *p = (void *)small;
    p->a[2] = 0;
    int *q = (int *)(small + 1);
    *q = 1; // warning: writing 4 bytes into a region of size 3 [-Wstringop-overflow=]
}
