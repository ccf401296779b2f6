struct s;
int f(void) {
    struct s x; // error: storage size | incomplete type
    return 0;
}
