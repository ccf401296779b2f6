int f(int a) {
    return __builtin_va_arg(a, int); // error: va_arg
}
