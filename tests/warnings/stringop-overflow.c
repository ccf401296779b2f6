// options: -Wall
typedef unsigned long size_t;
void *memset(void *, int, size_t);
char *strcpy(char *, const char *);
char small[4];
void f(void) {
    memset(small, 0, 8); // warning: 'memset' writing 8 bytes into a region of size 4 overflows the destination [-Wstringop-overflow]
    strcpy(small, "too long"); // warning: 'strcpy' writing 9 bytes into a region of size 4 overflows the destination [-Wstringop-overflow]
    memset(small, 0, 4);
    strcpy(small, "fit");
}
