int f(int a) {
    return a[3]; // error: subscripted value
}
