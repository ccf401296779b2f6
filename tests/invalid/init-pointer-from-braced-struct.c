struct s { int a; };
void f(struct s s) {
    int a = { s }; // error: incompatible type
}
