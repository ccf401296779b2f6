// options: -Wformat
int printf(const char *, ...);
void f(void) {
    printf("a\0b\n"); // warning: embedded '\0' in format [-Wformat-contains-nul]
    printf("ab\n");
}
