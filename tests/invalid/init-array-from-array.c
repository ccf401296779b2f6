int a[2] = { 1, 2 };
void f(void) {
    int b[2] = a; // error: invalid initializer | initializer list
}
