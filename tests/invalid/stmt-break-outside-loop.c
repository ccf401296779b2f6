void f(void) {
    break; // error: break
}
