void *f(void *p, double d) { return __builtin_assume_aligned(p, 16, d); } // error: integer
