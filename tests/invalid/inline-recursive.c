static inline __attribute__((always_inline)) int f(int n) { return n ? n * f(n - 1) : 1; } // error: recursive inlining
int g(void) { return f(3); }
