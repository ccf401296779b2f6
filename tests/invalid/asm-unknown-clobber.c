void f(void) {
    __asm__("" : : : "zork"); // error: unknown register name
}
