static int hidden(void) { return 0; } // error: weak declaration of 'hidden' must be public
int hidden(void) __attribute__((weak));
int shown(void) __attribute__((weak));
int use(void) { return hidden() + shown(); }
