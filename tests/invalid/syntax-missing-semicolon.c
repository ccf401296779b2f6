int f(void) {
    int a = 1 // error-near: expected
    return a;
}
