void g(void);
int f(void) {
    return g() + 1; // error: void value not ignored | invalid operands
}
