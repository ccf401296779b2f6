int f(const int a) {
    return a++; // error: read-only | const-qualified
}
