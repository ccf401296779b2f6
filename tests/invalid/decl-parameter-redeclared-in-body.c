int f(int a) {
    int a = 2; // error: redeclared | redefinition
    return a;
}
