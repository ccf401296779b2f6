// options: -Wformat
int printf(const char *, ...);
int scanf(const char *, ...);
int fprintf(void *, const char *, ...) __attribute__((format(printf, 2, 3)));
void log_line(int level, const char *format, ...) __attribute__((format(printf, 2, 3)));
void f(int i, long l, double d, char *s, void *p, const char *cs, unsigned long z, short h) {
    printf("%d\n", l); // warning: format '%d' expects argument of type 'int', but argument 2 has type 'long int' [-Wformat=]
    printf("%s\n", i); // warning: format '%s' expects argument of type 'char *', but argument 2 has type 'int' [-Wformat=]
    printf("%d %s\n", i); // warning: format '%s' expects a matching 'char *' argument [-Wformat=]
    printf("%ld %f %p %s %zu\n", l, d, p, s, z);
    printf("%f\n", i); // warning: format '%f' expects argument of type 'double', but argument 2 has type 'int' [-Wformat=]
    printf("%*d\n", l, i); // warning: field width specifier '*' expects argument of type 'int', but argument 2 has type 'long int' [-Wformat=]
    printf("%.*s\n", 3, s);
    printf("%*d\n"); // warning: field width specifier '*' expects a matching 'int' argument [-Wformat=] // warning: format '%d' expects a matching 'int' argument [-Wformat=]
    printf("%y\n"); // warning: unknown conversion type character 'y' in format [-Wformat=]
    printf("%l"); // warning: conversion lacks type at end of format [-Wformat=]
    printf("%"); // warning: spurious trailing '%' in format [-Wformat=]
    printf("%1$d %d\n", i, i); // warning: missing $ operand number in format [-Wformat=]
    printf("%-05d\n", i); // warning: '0' flag ignored with '-' flag in gnu_printf format [-Wformat=]
    printf("%05.3d\n", i); // warning: '0' flag ignored with precision and '%d' gnu_printf format [-Wformat=]
    printf("%#d\n", i); // warning: '#' flag used with '%d' gnu_printf format [-Wformat=]
    printf("%hs\n", s); // warning: use of 'h' length modifier with 's' type character has either no effect or undefined behavior [-Wformat=]
    printf("%hd %hhd %c\n", h, i, i);
    printf(i ? "%d\n" : "%s\n", i); // warning: format '%s' expects argument of type 'char *', but argument 2 has type 'int' [-Wformat=]
    log_line(1, "%s\n", i); // warning: format '%s' expects argument of type 'char *', but argument 3 has type 'int' [-Wformat=]
    log_line(1, "%d\n", i);
    scanf("%d", i); // warning: format '%d' expects argument of type 'int *', but argument 2 has type 'int' [-Wformat=]
    scanf("%d", &i);
    scanf("%lf", &d);
    scanf("%f", &d); // warning: format '%f' expects argument of type 'float *', but argument 2 has type 'double *' [-Wformat=]
    scanf("%s", cs); // warning: writing into constant object (argument 2) [-Wformat=]
    scanf("%[a-z", s); // warning: no closing ']' for '%[' format [-Wformat=]
    scanf("%[a-z]", s);
    printf("one " // warning: format '%d' expects argument of type 'int', but argument 2 has type 'char *' [-Wformat=]
           "%d\n",
           s);
}
