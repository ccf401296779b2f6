// options: -Werror=discarded-qualifiers
// except: clang: other option name
char *f(const char *p) {
    return p; // error: discards
}
