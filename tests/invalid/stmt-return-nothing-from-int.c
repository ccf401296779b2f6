// options: -std=c17 -pedantic-errors
int f(void) {
    return; // error: return
}
