void f(int a) {
    __builtin_va_list list;
    __builtin_va_start(list, a); // error: va_start
}
