struct s { int a; };
int g(struct s s);
int f(void) {
    return g(3); // error: incompatible type
}
