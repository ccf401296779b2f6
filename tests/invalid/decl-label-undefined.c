int f(void) {
    goto nowhere; // error: used but not defined | undeclared label
    return 0;
}
