int *f(int a) {
    return &(a + 1); // error: lvalue required | cannot take the address of an rvalue
}
