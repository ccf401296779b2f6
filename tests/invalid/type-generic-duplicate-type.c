int f(int a) {
    return _Generic(a, int: 1, signed: 2); // error: compatible
}
