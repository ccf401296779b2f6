int g(int a, int b);
int f(int a) {
    return g(a, not_there); // error: undeclared
}
