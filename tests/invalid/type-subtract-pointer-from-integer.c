char *f(char *a) {
    return 3 - a; // error: invalid operands
}
