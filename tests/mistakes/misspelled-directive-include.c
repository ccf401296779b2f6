// A misspelled include.
// judged: better: it says what may have been meant
// expect 4: error: invalid preprocessing directive #inlcude; did you mean #include?
#inlcude <stdio.h>
int x;
