struct s { int a; };
int f(struct s s) {
    if (s) // error: scalar
        return 1;
    return 0;
}
