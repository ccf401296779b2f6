int *f(void) {
    register int a = 1;
    return &a; // error: register
}
