int f(void) __attribute__((noinline); // error: expected
int g(void);
