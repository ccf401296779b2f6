struct s { int a; };
int f(struct s s) {
    return s(1); // error: not a function
}
