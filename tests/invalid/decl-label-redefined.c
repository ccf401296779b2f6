int f(void) {
    goto again;
again:
    f();
again: // error: duplicate label | redefinition
    return 1;
}
