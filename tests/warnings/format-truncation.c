// options: -Wall
int snprintf(char *, unsigned long, const char *, ...);
int truncated(int x) {
    char b[8];
    snprintf(b, sizeof b, "hello, world"); // warning: 'hello, world' directive output truncated writing 12 bytes into a region of size 8 [-Wformat-truncation=]
    snprintf(b, sizeof b, "%s", "hello, world"); // warning: '%s' directive output truncated writing 12 bytes into a region of size 8 [-Wformat-truncation=]
    snprintf(b, sizeof b, "%s%s", "hell", "o, w"); // warning: 'snprintf' output truncated before the last format character [-Wformat-truncation=]
    snprintf(b, 4, "abc%d", x); // warning: 'snprintf' output truncated before the last format character [-Wformat-truncation=]
    return snprintf(b, sizeof b, "number %d", x); // warning: 'snprintf' output truncated before the last format character [-Wformat-truncation=]
}
int enough(char *p, int x, const char *t, unsigned long n) {
    char b[8];
    int length = snprintf(0, 0, "number %d", x);
    snprintf(b, sizeof b, "%d", x);
    snprintf(b, sizeof b, "%s", t);
    snprintf(p, n, "number %d", x);
    snprintf(b, 0, "number %d", x);
    return length;
}
