int f(int a) {
    __asm__("" : : "@"(a)); // error: constraint
    return a;
}
