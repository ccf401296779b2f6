// An include without brackets.
// judged: better: it says what may have been meant
// expect 4: error: #include expects "FILENAME" or <FILENAME>
#include stdio.h
int x;
