char *f(double a) {
    return (char *)a; // error: cannot convert to a pointer type | cannot be cast
}
