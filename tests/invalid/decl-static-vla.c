int f(int n) {
    static int a[n]; // error: static | storage size
    return a[0];
}
