// options: -Wsign-compare
int f(int i, unsigned u, unsigned char c, long l, unsigned long ul) {
    if (i < u) // warning: comparison of integer expressions of different signedness: 'int' and 'unsigned int' [-Wsign-compare]
        return 1;
    if (l == ul) // warning: comparison of integer expressions of different signedness: 'long int' and 'long unsigned int' [-Wsign-compare]
        return 2;
    if (i < c || u > 3 || l < u)
        return 3;
    if ((i & 7) < u)
        return 4;
    if (i == 5u)
        return 5;
    if ((unsigned)i < u)
        return 6;
    if (sizeof i > (unsigned)i)
        return 7;
    return 0;
}
unsigned long strlen(const char *);
static const unsigned version = 150000 / 100, big = 0x80000001u;
static unsigned plain = 3;
int known_values(long a, int b, char *p, char *q) {
    if (strlen("$libdir") != q - p || b == version)
        return 1;
    if (strlen(p) == a) // warning: comparison of integer expressions of different signedness: 'long unsigned int' and 'long int' [-Wsign-compare]
        return 2;
    if (b == big) // warning: comparison of integer expressions of different signedness: 'int' and 'unsigned int' [-Wsign-compare]
        return 3;
    if (b < version) // warning: comparison of integer expressions of different signedness: 'int' and 'unsigned int' [-Wsign-compare]
        return 4;
    return b == plain; // warning: comparison of integer expressions of different signedness: 'int' and 'unsigned int' [-Wsign-compare]
}
