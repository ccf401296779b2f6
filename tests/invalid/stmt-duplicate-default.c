int f(int a) {
    switch (a) {
    default: return 1;
    default: return 2; // error: multiple default
    }
}
// except: clang: marks the other label
