int f(int a) {
    if a // error: expected
        return 1;
    return 0;
}
