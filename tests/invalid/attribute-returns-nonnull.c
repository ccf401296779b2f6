int g(void) __attribute__((returns_nonnull)); // error: on a function not returning a pointer
