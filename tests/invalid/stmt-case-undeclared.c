int f(int a) {
    switch (a) {
    case UNKNOWN: // error: undeclared
        return 1;
    }
    return 0;
}
