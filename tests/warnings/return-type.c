// options: -Wreturn-type
void stop(void) __attribute__((noreturn));
int falls(int p) {
    if (p)
        return 1;
} // warning: control reaches end of non-void function [-Wreturn-type]
int breaks(int p) {
    for (;;)
        if (p)
            break;
} // warning: control reaches end of non-void function [-Wreturn-type]
int some_cases(int p) {
    switch (p) {
    case 1:
        return 1;
    }
} // warning: control reaches end of non-void function [-Wreturn-type]
int empty(void) {} // warning: control reaches end of non-void function [-Wreturn-type]
int loops(void) {
    while (1)
        ;
}
int stops(int p) {
    if (p)
        return 1;
    stop();
}
int all_cases(int p) {
    switch (p) {
    case 1:
        return 1;
    default:
        return 2;
    }
}
int unreachable(int p) {
    if (p)
        return 1;
    __builtin_unreachable();
}
int jumps(int p) {
again:
    if (p)
        return 1;
    goto again;
}
int chosen(int p) { p ? stop() : stop(); }
int main(void) {}
