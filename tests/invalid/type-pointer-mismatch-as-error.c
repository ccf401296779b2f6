// options: -Werror=incompatible-pointer-types
int *f(char *p) {
    int *q = p; // error: incompatible pointer types | incompatible pointer type
    return q;
}
