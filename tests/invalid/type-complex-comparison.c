int f(_Complex double a, _Complex double b) {
    return a < b; // error: invalid operands
}
