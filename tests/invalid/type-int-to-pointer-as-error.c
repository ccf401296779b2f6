// options: -Werror=int-conversion
int *f(long n) {
    return n; // error: makes pointer from integer | incompatible integer to pointer
}
