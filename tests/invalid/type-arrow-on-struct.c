struct s { int a; };
int f(struct s s) {
    return s->a; // error: invalid type argument | not a pointer
}
