int f(int a) {
    do {
        a--;
    } // error-near: expected
    return a;
}
