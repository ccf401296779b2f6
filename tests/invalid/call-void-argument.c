void g(void);
int h(int a);
int f(void) {
    return h(g()); // error: void | incompatible type
}
