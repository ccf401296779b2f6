void g(void);
int f(void) {
    int x = g(); // error: void
    return x;
}
