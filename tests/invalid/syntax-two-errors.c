int f(int a) {
    return a + ; // error: expected
}
int g(int a) {
    return (a; // error: expected
}
