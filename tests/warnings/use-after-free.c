// options: -Wall -O2
typedef unsigned long size_t;
void *malloc(size_t);
void *realloc(void *, size_t);
void free(void *);
void abort(void);
void use(void *);
int after(void) {
    int *p = malloc(8);
    p[0] = 1;
    free(p);
    return p[0]; // warning: pointer 'p' used after 'free' [-Wuse-after-free]
}
void twice(void) {
    char *p = malloc(8);
    free(p);
    free(p); // warning: pointer 'p' used after 'free' [-Wuse-after-free]
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
static void *check(void *p) {
    if (!p)
        abort();
    return p;
}
static void *allocate(size_t n) { return check(malloc(n)); }
static char *one_of_two(size_t n) {
    char *a = allocate(n), *b = allocate(n);
    free(b);
    return a;
}
int by_a_function(int n) {
    char *a = allocate(n), *b = allocate(n + 1), *c = one_of_two(3);
    free(a);
    free(b);
    free(c);
    char *d = allocate(5);
    free(d);
    return d[0]; // warning: pointer 'd' used after 'free' [-Wuse-after-free]
}
struct node {
    struct node *next;
};
int of_a_parameter(int *p) {
    free(p);
    return *p; // warning: pointer 'p' used after 'free' [-Wuse-after-free]
}
void a_list(struct node *p) {
    for (struct node *next; p; p = next) {
        next = p->next;
        free(p);
    }
}
void handed_over(int *p, int *other) {
    free(p);
    p = other;
    use(p);
}
void on_one_path(int *p, int n) {
    if (n)
        free(p);
    else
        use(p);
}
