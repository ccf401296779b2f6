// options: -Wformat -Wformat-y2k
typedef unsigned long size_t;
struct tm;
size_t strftime(char *, size_t, const char *, const struct tm *);
void f(char *b, struct tm *t) {
    strftime(b, 10, "%y", t); // warning: '%y' yields only last 2 digits of year [-Wformat-y2k]
    strftime(b, 10, "%c", t); // warning: '%c' yields only last 2 digits of year in some locales [-Wformat-y2k]
    strftime(b, 10, "%Y-%m-%d", t);
}
