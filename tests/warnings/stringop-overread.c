// options: -Wall -O2
typedef unsigned long size_t;
size_t strlen(const char *);
size_t strnlen(const char *, size_t);
int memcmp(const void *, const void *, size_t);
char *strchr(const char *, int);
const char unterminated[4] = "1234";
const char text[4] = "123";
extern char array[4];
extern char empty[0];
void use(int, ...);
void f(const void *p, int i) {
    use(0, strlen(unterminated)); // warning: 'strlen' argument missing terminating nul [-Wstringop-overread]
    use(0, strlen(text));
    use(0, strlen(&unterminated[i])); // warning: 'strlen' argument missing terminating nul [-Wstringop-overread]
    use(0, strchr(i ? text : unterminated, 'x')); // warning: 'strchr' argument missing terminating nul [-Wstringop-overread]
    use(0, strnlen(unterminated, 4));
    use(0, strnlen(unterminated, 5)); // warning: 'strnlen' specified bound 5 exceeds the size 4 of unterminated array [-Wstringop-overread]
    use(0, strnlen(array, 5)); // warning: 'strnlen' specified bound 5 exceeds source size 4 [-Wstringop-overread]
    use(0, strlen(array + 4)); // warning: 'strlen' reading 1 or more bytes from a region of size 0 [-Wstringop-overread]
    use(0, strlen(empty)); // warning: 'strlen' reading 1 or more bytes from a region of size 0 [-Wstringop-overread]
    use(0, memcmp(array, p, 5)); // warning: 'memcmp' reading 5 bytes from a region of size 4 [-Wstringop-overread]
    use(0, memcmp(array, p, 4));
    use(0, memcmp(p, p, (size_t)-1)); // warning: 'memcmp' specified bound 18446744073709551615 exceeds maximum object size 9223372036854775807 [-Wstringop-overread]
}
