int f(char *p) {
    switch (p) { // error: switch quantity not an integer | requires expression of integer type
    default:
        return 1;
    }
}
