// options: -Wformat -Wformat-nonliteral
typedef unsigned long size_t;
struct tm;
size_t strftime(char *, size_t, const char *, const struct tm *);
char *gettext(const char *);
int printf(const char *, ...);
void f(const char *s, int i, char *b, struct tm *t) {
    printf(s, i); // warning: format not a string literal, argument types not checked [-Wformat-nonliteral]
    printf("%d", i);
    strftime(b, 10, s, t); // warning: format not a string literal, format string not checked [-Wformat-nonliteral]
    printf(gettext("%d"), i);
}
