static int hidden(void) { return 0; }
int hidden(void) __attribute__((weak)); // error: weak declaration of 'hidden'
int shown(void) __attribute__((weak));
int use(void) { return hidden() + shown(); }
