// options: -Wformat
int printf(const char *, ...);
void f(int i) {
    printf("none\n", i); // warning: too many arguments for format [-Wformat-extra-args]
    printf("%d\n", i, i); // warning: too many arguments for format [-Wformat-extra-args]
    printf("%2$d %1$d\n", i, i);
    printf("%d\n", i);
}
