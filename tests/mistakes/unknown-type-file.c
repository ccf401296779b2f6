// FILE without its header.
// judged: better: it says what may have been meant
// expect 4: error: unknown type name 'FILE'
void dump(FILE *out);
