void f(void) {
    int a;
    static int *p = &a; // error: constant
}
