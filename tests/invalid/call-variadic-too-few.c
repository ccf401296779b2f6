int g(const char *format, ...);
int f(void) {
    return g(); // error: too few arguments
}
