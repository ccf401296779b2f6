void f(int a) {
    if (a)
        int b = 1; // error: expected
}
