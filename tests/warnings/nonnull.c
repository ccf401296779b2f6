// options: -Wnonnull
typedef unsigned long size_t;
size_t strlen(const char *);
void takes(int *, int *) __attribute__((nonnull(2)));
void takes_all(int *, int *) __attribute__((nonnull));
void f(int *p) {
    takes(0, p);
    takes(p, 0); // warning: argument 2 null where non-null expected [-Wnonnull]
    takes_all(0, p); // warning: argument 1 null where non-null expected [-Wnonnull]
    takes_all(p, p);
    strlen(0); // warning: argument 1 null where non-null expected [-Wnonnull]
}
