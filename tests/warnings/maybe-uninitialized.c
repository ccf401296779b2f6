// options: -Wmaybe-uninitialized
void read_only(const int *);
int sometimes(int p) {
    int x;
    if (p)
        return x; // warning: 'x' may be used uninitialized [-Wmaybe-uninitialized]
    return 0;
}
int passed(void) {
    int x;
    read_only(&x); // warning: 'x' may be used uninitialized [-Wmaybe-uninitialized]
    return 0;
}
int assigned(int p) {
    int x;
    if (p)
        x = 1;
    else
        x = 2;
    return x;
}
