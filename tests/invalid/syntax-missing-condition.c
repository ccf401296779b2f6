int f(void) {
    if () // error: expected
        return 1;
    return 0;
}
