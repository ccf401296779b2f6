int f(void) {
    int a = 1;
    long a = 2; // error: conflicting types | redefinition
    return (int)a;
}
