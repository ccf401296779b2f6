void g(void) {
there:
    ;
}
void f(void) {
    goto there; // error: label
}
