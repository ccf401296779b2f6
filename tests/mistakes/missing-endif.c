// An ifdef without its endif.
// judged: as good
// expect 4: error: unterminated conditional directive
#ifdef FEATURE
int a;
int b;
