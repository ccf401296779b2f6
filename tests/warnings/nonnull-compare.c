// options: -Wnonnull-compare
int f(int *p, int *q) __attribute__((nonnull(1)));
int f(int *p, int *q) {
    if (p == 0) // warning: 'nonnull' argument 'p' compared to NULL [-Wnonnull-compare]
        return 1;
    if (q == 0)
        return 2;
    return *p;
}
