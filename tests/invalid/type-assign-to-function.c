int g(void);
void f(void) {
    g = 0; // error: lvalue required | non-object type
}
