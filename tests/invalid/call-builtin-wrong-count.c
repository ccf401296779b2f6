int f(void) {
    return __builtin_popcount(1, 2); // error: too many arguments
}
