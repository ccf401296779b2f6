// options: -Wimplicit-fallthrough
int g(int);
static inline int never_used(int i) {
    switch (i) {
    case 1:
        g(1);
    case 2:
        g(2);
        __attribute__((fallthrough));
    }
    return 0;
}
static inline int used_later(int i) {
    switch (i) {
    case 1:
        g(1); // warning: this statement may fall through [-Wimplicit-fallthrough=]
    case 2:
        g(2);
        __attribute__((fallthrough)); // warning: attribute 'fallthrough' not preceding a case label or default label
    }
    return 0;
}
int f(int i) {
    return used_later(i);
}
