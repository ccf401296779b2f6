int g(void);
int f(void) {
    return g(1); // error: too many arguments
}
