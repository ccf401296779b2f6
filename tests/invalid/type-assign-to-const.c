int f(void) {
    const int a = 1;
    a = 2; // error: read-only | const-qualified
    return a;
}
