void f(void) {
    int a __attribute__((cleanup(3))); // error: cleanup
}
