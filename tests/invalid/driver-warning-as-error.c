// options: -Werror
int *f(void) {
    return 1; // error: pointer from integer
}
