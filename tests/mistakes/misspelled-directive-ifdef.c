// A misspelled ifdef.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: invalid preprocessing directive #ifdfe; did you mean #ifdef?
#ifdfe A
int a;
#endif
