// options: -Wformat -pedantic -std=c99
typedef unsigned long size_t;
typedef long ssize_t;
struct tm;
int printf(const char *, ...);
int scanf(const char *, ...);
size_t strftime(char *, size_t, const char *, const struct tm *);
ssize_t strfmon(char *, size_t, const char *, ...) __attribute__((format(strfmon, 3, 4)));
void list(const char *, ...) __attribute__((sentinel));
void note(const char *, ...) __attribute__((format(gcc_diag, 1, 2)));
void f(char *s, int i, long l, int *p, char **allocated, const struct tm *t, double d) {
    printf("%#d", i); // warning: '#' flag used with '%d' gnu_printf format [-Wformat=]
    printf("%-5n", p); // warning: '-' flag used with '%n' gnu_printf format [-Wformat=] // warning: field width used with '%n' gnu_printf format [-Wformat=]
    printf("%qd", (long long)l); // warning: ISO C does not support the 'q' length modifier in the gnu_printf format [-Wformat=]
    printf("%'d", i); // warning: ISO C does not support the ''' flag in the '%d' gnu_printf format [-Wformat=]
    scanf("%0d", p); // warning: zero width in gnu_scanf format [-Wformat=]
    scanf("%*ld"); // warning: use of assignment suppression and length modifier together in gnu_scanf format [-Wformat=]
    scanf("%ms", allocated); // warning: ISO C does not support the 'm' flag in the gnu_scanf format [-Wformat=]
    strftime(s, 9, "%_a", t); // warning: '_' flag used with '%a' gnu_strftime format [-Wformat=]
    strftime(s, 9, "%Ea", t); // warning: 'E' modifier used with '%a' gnu_strftime format [-Wformat=]
    strftime(s, 9, "%_-d", t); // warning: use of '_' flag and '-' flag together in gnu_strftime format [-Wformat=]
    strftime(s, 9, "%Y-%m-%dT%H:%M:%S", t);
    strfmon(s, 9, "%#5.n", d); // warning: empty right precision in gnu_strfmon format [-Wformat=]
    strfmon(s, 9, "%+(i", d); // warning: use of '+' flag and '(' flag together in gnu_strfmon format [-Wformat=]
    strfmon(s, 9, "%=*#5.2n", d);
    list("a", "b", (char *)0);
    list("a", "b"); // warning: missing sentinel in function call [-Wformat=]
    list("a"); // warning: not enough variable arguments to fit a sentinel [-Wformat=]
    note("%<name%>");
    note("%<name"); // warning: unterminated quoting directive in format [-Wformat=]
}
