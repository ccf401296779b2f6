// options: -Wtype-limits
int f(unsigned u, unsigned char c, int i) {
    if (u < 0) // warning: comparison of unsigned expression in '< 0' is always false [-Wtype-limits]
        return 1;
    if (u >= 0) // warning: comparison of unsigned expression in '>= 0' is always true [-Wtype-limits]
        return 2;
    if (c > 255) // warning: comparison is always false due to limited range of data type [-Wtype-limits]
        return 3;
    if (c < 0) // warning: comparison is always false due to limited range of data type [-Wtype-limits]
        return 4;
    if (i < 0 || u < 1 || c > 254)
        return 5;
    return 0;
}
