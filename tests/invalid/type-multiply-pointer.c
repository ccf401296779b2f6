long f(char *a) {
    return a * 2; // error: invalid operands
}
