int f(void) {
    int a[]; // error: array size missing | explicit
    return 0;
}
