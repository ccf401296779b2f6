int f(char *p) {
    return _Generic(p, int: 1, long: 2); // error: not compatible with any
}
