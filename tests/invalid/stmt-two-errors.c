void f(void) {
    break; // error: break
}
void g(int a) {
    a = missing; // error: undeclared
}
