int f(int a) {
    a++;
    else a--; // error: expected | without a previous
    return a;
}
