static inline __attribute__((always_inline)) int f(int n, ...) { // error: it uses variable argument lists
    __builtin_va_list list;
    __builtin_va_start(list, n);
    return __builtin_va_arg(list, int);
}
int g(void) { return f(3, 1); }
