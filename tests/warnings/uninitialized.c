// options: -Wuninitialized
void set(int *);
int use(int);
int straight(void) {
    int x;
    return x; // warning: 'x' is used uninitialized [-Wuninitialized]
}
int stepped(void) {
    int x;
    x++; // warning: 'x' is used uninitialized [-Wuninitialized]
    return x;
}
int element(void) {
    int a[3];
    a[0] = 1;
    return a[0] + a[1]; // warning: 'a' is used uninitialized [-Wuninitialized]
}
int member(void) {
    struct {
        int m, n;
    } s;
    s.m = 1;
    return s.n; // warning: 's.n' is used uninitialized [-Wuninitialized]
}
int skipped(void) {
    int x;
    goto over;
    x = 1;
over:
    return x; // warning: 'x' is used uninitialized [-Wuninitialized]
}
int pointed(void) {
    int *p;
    return *p; // warning: 'p' is used uninitialized [-Wuninitialized]
}
int cast_away(void) {
    int x;
    (void)x;
    return sizeof x;
}
int by_address(void) {
    int x;
    set(&x);
    return x;
}
int on_one_path(int p) {
    int x;
    if (p)
        x = 1;
    return x;
}
int short_circuit(int p) {
    int x;
    if (p && (x = use(p)))
        return x;
    return 0;
}
int second_round(int p) {
    int x;
    while (p--) {
        use(x);
        x = 1;
    }
    return 0;
}
