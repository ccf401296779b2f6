// options: -Wformat -Wformat-signedness
int printf(const char *, ...);
void f(int i, unsigned u) {
    printf("%d\n", u); // warning: format '%d' expects argument of type 'int', but argument 2 has type 'unsigned int' [-Wformat=]
    printf("%u\n", i); // warning: format '%u' expects argument of type 'unsigned int', but argument 2 has type 'int' [-Wformat=]
    printf("%d %u\n", i, u);
}
