// options: -Wformat
int printf(const char *, ...);
void f(void) {
    printf(""); // warning: zero-length gnu_printf format string [-Wformat-zero-length]
    printf(" ");
}
