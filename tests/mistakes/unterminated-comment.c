// A comment that is not closed.
// judged: as good
// expect 5: error: unterminated comment
int a;
/* the rest is a comment
int b;
