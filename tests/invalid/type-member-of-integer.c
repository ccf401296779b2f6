int f(int a) {
    return a.b; // error: not a structure or union
}
