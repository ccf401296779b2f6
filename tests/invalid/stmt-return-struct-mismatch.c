struct s { int a; };
struct s f(void) {
    return 1; // error: incompatible
}
