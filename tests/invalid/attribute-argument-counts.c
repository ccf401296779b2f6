void early(void) __attribute__((constructor(200, 300))); // error: arguments
void gone(void) __attribute__((unavailable("one", "two"))); // error: argument
void *bytes(void) __attribute__((assume_aligned(16, 0, 4))); // error: arguments
void list(int n, ...) __attribute__((sentinel(0, 1))); // error: arguments | parameter 2
void chosen(void) __attribute__((target())); // error: argument
