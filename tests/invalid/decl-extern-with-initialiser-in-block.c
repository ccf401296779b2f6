int f(void) {
    extern int x = 3; // error: extern | initializer
    return x;
}
