void real(void) { }
void first(void) { }
void first(void) __attribute__((alias("real"))); // error: redefinition
void second(void) __attribute__((alias("real")));
void second(void) { } // error: redefinition | defined both
