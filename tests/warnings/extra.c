// options: -Wextra
int above(int *p) {
    return p > 0; // warning: ordered comparison of pointer with integer zero [-Wextra]
}
int within(int *p, int *q) {
    return 0 <= p // warning: ordered comparison of pointer with integer zero [-Wextra]
        && p < q && p != 0;
}
