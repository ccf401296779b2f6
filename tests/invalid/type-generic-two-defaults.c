int f(int a) {
    return _Generic(a, default: 1, default: 2); // error: default
}
