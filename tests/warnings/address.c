// options: -Waddress
extern int weak(void) __attribute__((weak));
int object, array[3];
int f(const char *s) {
    if (&object) // warning: the address of 'object' will always evaluate as 'true' [-Waddress]
        return 1;
    if (f) // warning: the address of 'f' will always evaluate as 'true' [-Waddress]
        return 2;
    if (array) // warning: the address of 'array' will always evaluate as 'true' [-Waddress]
        return 3;
    if (&object == 0) // warning: the comparison will always evaluate as 'false' for the address of 'object' will never be NULL [-Waddress]
        return 4;
    if (f != 0) // warning: the comparison will always evaluate as 'true' for the address of 'f' will never be NULL [-Waddress]
        return 5;
    if (s == "text") // warning: comparison with string literal results in unspecified behavior [-Waddress]
        return 6;
    if (weak)
        return 7;
    if (s)
        return 8;
    return 0;
}
