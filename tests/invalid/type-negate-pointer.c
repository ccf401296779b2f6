char *f(char *a) {
    return -a; // error: wrong type argument | invalid argument type
}
