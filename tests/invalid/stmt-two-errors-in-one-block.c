int f(int *p) {
    int a = p->x; // error: not a structure or union | structure or union
    int b = undeclared_name; // error: undeclared
    return a + b;
}
