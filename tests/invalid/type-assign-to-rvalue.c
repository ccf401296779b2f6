void f(int a, int b) {
    a + b = 3; // error: lvalue required | not assignable
}
