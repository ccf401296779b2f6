struct s { int a; };
int f(struct s a) {
    return a && 1; // error: scalar | invalid operands
}
