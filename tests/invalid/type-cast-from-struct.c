struct s { int a; };
int f(struct s s) {
    return (int)s; // error: aggregate value used | where arithmetic or pointer type is required
}
