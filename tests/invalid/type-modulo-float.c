double f(double a) {
    return a % 2; // error: invalid operands
}
