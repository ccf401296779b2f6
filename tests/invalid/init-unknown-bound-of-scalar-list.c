int f(void) {
    int a[] = 3; // error: invalid initializer | initializer list
    return 0;
}
