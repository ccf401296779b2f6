struct s { int a; };
int g(int a);
int f(struct s s) {
    return g(s); // error: incompatible type
}
