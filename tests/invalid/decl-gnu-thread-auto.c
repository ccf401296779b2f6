void f(void) {
    __thread int a; // error: thread | __thread
}
