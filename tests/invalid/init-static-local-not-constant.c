int f(int a) {
    static int x = a; // error: constant
    return x;
}
