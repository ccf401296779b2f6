int f(int *a, int *b) {
    return a[b]; // error: subscript is not an integer
}
