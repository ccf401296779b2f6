double f(double a) {
    return ~a; // error: wrong type argument to bit-complement | invalid argument type
}
