int f(void) {
    int a;
    __asm__("" : "r"(a)); // error: constraint
    return a;
}
