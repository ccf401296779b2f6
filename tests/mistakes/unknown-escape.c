// An unknown escape sequence.
// judged: as good
// expect 4: warning: unknown escape sequence: '\q'
const char *s = "\q";
