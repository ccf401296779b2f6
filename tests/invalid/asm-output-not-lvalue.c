void f(void) {
    __asm__("" : "=r"(3)); // error: lvalue
}
