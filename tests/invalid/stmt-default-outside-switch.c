void f(void) {
    default: ; // error: default
}
