struct s { int a; };
int f(int c, struct s s) {
    return c ? s : 1; // error: type mismatch in conditional | incompatible operand types
}
