// options: -Wnonnull
void f(int a[static 3]);
void g(int a[static 1], int n);
void h(void) {
    int x[2], y[3];
    f(0); // warning: argument 1 to 'int[static 3]' is null where non-null expected [-Wnonnull]
    f((void *)0); // warning: argument 1 to 'int[static 3]' is null where non-null expected [-Wnonnull]
    g(0, 1); // warning: argument 1 to 'int[static 1]' is null where non-null expected [-Wnonnull]
    f(x); // warning: 'f' accessing 12 bytes in a region of size 8 [-Wstringop-overflow=]
    f(y);
    g(x, 1);
}
