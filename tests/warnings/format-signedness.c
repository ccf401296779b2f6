// options: -Wformat -Wformat-signedness
int printf(const char *, ...);
void f(int i, unsigned u) {
    printf("%d\n", u); // warning: format '%d' expects argument of type 'int', but argument 2 has type 'unsigned int' [-Wformat-signedness]
    printf("%u\n", i); // warning: format '%u' expects argument of type 'unsigned int', but argument 2 has type 'int' [-Wformat-signedness]
    printf("%d %u\n", i, u);
}
