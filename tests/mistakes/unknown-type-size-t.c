// Size_t without its header.
// judged: better: it says what may have been meant
// expect 4: error: unknown type name 'size_t'
size_t length(const char *s);
