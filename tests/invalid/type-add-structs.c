struct s { int a; };
struct s f(struct s a, struct s b) {
    return a + b; // error: invalid operands
}
