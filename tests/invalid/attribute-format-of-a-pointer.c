int (*log_to)(double, ...) __attribute__((format(printf, 1, 2))); // error: 1 | not a string
void when(char *text, const char *how, ...) __attribute__((format(strftime, 2, 3))); // error: 3
