enum e { a } x;
int f(void) { return __builtin_add_overflow_p(1, 2, x); } // error: enumerated type
