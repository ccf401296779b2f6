int f(double d) {
    switch (d) { // error: switch quantity not an integer | requires expression of integer type
    default:
        return 1;
    }
}
