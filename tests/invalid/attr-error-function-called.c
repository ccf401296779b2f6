extern void never(void) __attribute__((error("must not be called")));
void f(void) {
    never(); // error: must not be called
}
