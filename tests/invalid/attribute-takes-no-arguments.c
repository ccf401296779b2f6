int f(void) __attribute__((noinline(1))); // error: wrong number of arguments specified | takes no arguments
