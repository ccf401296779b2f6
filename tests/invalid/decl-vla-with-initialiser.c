int f(int n) {
    int a[n] = { 1, 2 }; // error: variable-sized object may not be initialized
    return a[0];
}
