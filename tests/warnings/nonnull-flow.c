// options: -Wnonnull -O2
char *strcpy(char *, const char *);
void take(void *, void *) __attribute__((nonnull(2)));
static char *none(void) { return 0; }
void f(char *s, int n) {
    strcpy(none(), s); // warning: argument 1 null where non-null expected [-Wnonnull]
    take(none(), s);
    take(s, none()); // warning: argument 2 null where non-null expected [-Wnonnull]
    char *p = 0;
    if (n)
        p = s;
    take(s, p);
}
