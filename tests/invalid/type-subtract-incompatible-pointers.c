long f(char *a, long *b) {
    return a - b; // error: invalid operands | not pointers to compatible types
}
