// options: -Wformat -Wformat-security
int printf(const char *, ...);
void f(const char *s) {
    printf(s); // warning: format not a string literal and no format arguments [-Wformat-security]
    printf("%s", s);
}
