// options: -Wall -O2
typedef unsigned long size_t;
void *malloc(size_t);
void *realloc(void *, size_t);
void free(void *);
void use(void *);
int after(void) {
    int *p = malloc(8);
    p[0] = 1;
    free(p);
    return p[0]; // warning: pointer used after 'free' [-Wuse-after-free]
}
void twice(void) {
    char *p = malloc(8);
    free(p);
    free(p); // warning: pointer used after 'free' [-Wuse-after-free]
}
void once(int n) {
    char *p = malloc(8);
    if (n) {
        free(p);
        return;
    }
    use(p);
    free(p);
    p = malloc(9);
    use(p);
    free(p);
}
void inside(void) {
    char *p = malloc(8);
    free(p + 1); // warning: 'free' called on a pointer with nonzero offset [-Wfree-nonheap-object]
    int local;
    int *q = &local;
    free(q); // warning: 'free' called on unallocated object 'local' [-Wfree-nonheap-object]
}
