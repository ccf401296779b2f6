int g(int, ...);
int f(int n, ...) { return g(n, __builtin_va_arg_pack()); } // error: invalid use of '__builtin_va_arg_pack ()'
