void f(const int *p) {
    *p = 1; // error: read-only | read-only variable
}
