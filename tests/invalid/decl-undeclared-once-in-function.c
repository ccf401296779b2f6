int f(void) {
    nowhere = 1; // error: undeclared
    nowhere = 2;
    return nowhere;
}
