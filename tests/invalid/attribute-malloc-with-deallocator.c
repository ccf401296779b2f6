int object;
void of_int(int);
void second(int, void *);
void *a(void) __attribute__((malloc(nowhere)));   // error: 'nowhere' undeclared
void *b(void) __attribute__((malloc(object)));    // error: 'malloc' attribute argument 1 does not name a function
void *c(void) __attribute__((malloc(of_int)));    // error: 'malloc' attribute argument 1 must take a pointer type as its first argument; have 'int'
void *d(void) __attribute__((malloc(second, 1))); // error: 'malloc' attribute argument 1 must take a pointer type as its first argument; have 'int'
void *e(void) __attribute__((malloc(second, 2)));
void *g(void) __attribute__((malloc(1)));         // error: 'malloc' attribute argument 1 does not name a function
