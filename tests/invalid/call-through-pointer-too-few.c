int f(int (*p)(int, int)) {
    return p(1); // error: too few arguments
}
