struct s { int a; };
int f(struct s a) {
    return !a; // error: wrong type argument | invalid argument type
}
