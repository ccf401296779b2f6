struct s { int a; };
void f(struct s s) {
    while (s) // error: scalar
        ;
}
