struct s { int a; };
int f(struct s s) {
    int x = s; // error: incompatible types | incompatible type
    return x;
}
