int f(void *p) {
    return *p; // error: void value not ignored | incompatible
}
