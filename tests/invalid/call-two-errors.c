int g(int a, int b);
int f(void) {
    int a = g(1); // error: too few arguments
    int b = g(1, 2, 3); // error: too many arguments
    return a + b;
}
