__attribute__((interrupt)) void f(void *p) { } // error: aren't allowed
