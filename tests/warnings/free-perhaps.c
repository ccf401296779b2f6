// options: -O2 -Wall
void *malloc(unsigned long);
void free(void *);
void use(char *);
void f(unsigned long n) {
    char small[64];
    char *p = small;
    if (n > sizeof small) {
        p = malloc(n);
        if (!p) return;
    }
    use(p);
    if (n > sizeof small) free(p);
}
