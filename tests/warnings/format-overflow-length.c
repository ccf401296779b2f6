// options: -Wall
int sprintf(char *, const char *, ...);
struct S {
    char name[8];
    int n;
    char last[4];
};
char g[4];
void certain(struct S *s, int x, unsigned char c, const char *t) {
    char b[8];
    sprintf(g, "hello"); // warning: 'hello' directive writing 5 bytes into a region of size 4 [-Wformat-overflow=]
    sprintf(g, "four"); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
    sprintf(g, "abc%d", x); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
    sprintf(g, "abcd%d", x); // warning: '%d' directive writing between 1 and 11 bytes into a region of size 0 [-Wformat-overflow=]
    sprintf(g, "%d", 12345); // warning: '%d' directive writing 5 bytes into a region of size 4 [-Wformat-overflow=]
    sprintf(g, "%s", "hello"); // warning: '%s' directive writing 5 bytes into a region of size 4 [-Wformat-overflow=]
    sprintf(b, "%s-%s", "hello", "you"); // warning: '%s' directive writing 3 bytes into a region of size 2 [-Wformat-overflow=]
    sprintf(g, "%5d", x); // warning: '%5d' directive writing between 5 and 11 bytes into a region of size 4 [-Wformat-overflow=]
    sprintf(g, "%c%c%c%c", x, x, x, x); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
    sprintf(b, "%x %x %x %x %x", x, x, x, x, x); // warning: '%x' directive writing between 1 and 8 bytes into a region of size 0 [-Wformat-overflow=]
    sprintf(g, "%ld", 1000L); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
    sprintf(g, "%3d%%", c); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
    sprintf(b, "abc%sdefgh", t); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
    sprintf(b, "%10s", t); // warning: '%10s' directive writing 10 or more bytes into a region of size 8 [-Wformat-overflow=]
    sprintf(b, "%*d", 12, 3); // warning: '%*d' directive writing 12 bytes into a region of size 8 [-Wformat-overflow=]
    sprintf(g + 2, "abc"); // warning: 'abc' directive writing 3 bytes into a region of size 2 [-Wformat-overflow=]
    sprintf(&g[1], "abc"); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
    sprintf(s->name, "name%04d-%c", x, 'c'); // warning: '-' directive writing 1 byte into a region of size 0 [-Wformat-overflow=]
}
void perhaps(struct S *s, char *p, int x, double d, const char *t, const char *f) {
    char b[8];
    sprintf(b, "%d", x);
    sprintf(b, "%s", t);
    sprintf(b, "%p", (void *)p);
    sprintf(b, "%.7s", t);
    sprintf(b, "%.0d", 0);
    sprintf(b, f, x);
    sprintf(p, "a long text that fits or does not");
    sprintf(s->last, "longer"); // warning: 'longer' directive writing 6 bytes into a region of size 4 [-Wformat-overflow=]
    sprintf(b, "%s", "seven..");
    sprintf(b, "%i%%", 99999);
    sprintf(b, "%#x", 255);
    sprintf(b, "%+d", 123456);
    sprintf(b, "%08d", x & 7); // warning: 'sprintf' writing a terminating nul past the end of the destination [-Wformat-overflow=]
}
