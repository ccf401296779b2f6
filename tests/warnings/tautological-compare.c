// options: -Wtautological-compare
#define SAME(a, b) ((a) == (b))
int f(int i, double d, int *p) {
    if (i == i) // warning: self-comparison always evaluates to true [-Wtautological-compare]
        return 1;
    if (i < i) // warning: self-comparison always evaluates to false [-Wtautological-compare]
        return 2;
    if ((i & 4) == 3) // warning: bitwise comparison always evaluates to false [-Wtautological-compare]
        return 3;
    if ((i | 4) == 3) // warning: bitwise comparison always evaluates to false [-Wtautological-compare]
        return 4;
    if (p[i] != p[i]) // warning: self-comparison always evaluates to false [-Wtautological-compare]
        return 5;
    if (d != d)
        return 6;
    if ((i & 4) == 4)
        return 7;
    if (SAME(i, i))
        return 8;
    return 0;
}
int wider(unsigned long u, long s, int i) {
    return ((u & 0xC0000000) == 0xC0000000) + ((s & 0x80000000) == 0x80000000) + ((i & 0xC0000000) == 0x80000000u)
        + ((u & 0x40000000) == 0x80000000); // warning: bitwise comparison always evaluates to false [-Wtautological-compare]
}
