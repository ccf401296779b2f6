// options: -pedantic-errors
void f(void) {
    return 1; // error: return
}
