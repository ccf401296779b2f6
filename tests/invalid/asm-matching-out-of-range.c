int f(int a) {
    __asm__("" : : "3"(a)); // error: constraint
    return a;
}
