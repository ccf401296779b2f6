void g(char *, int) __attribute__((access(write_only, 1, 3))); // error: exceeds number of function arguments
