void f(void) { int y __attribute__((section(".foo"))) = 1; (void)y; } // error: section attribute cannot be specified for local variables | 'section' attribute only applies to
