int f(int a) {
    return *a; // error: invalid type argument | indirection requires pointer
}
