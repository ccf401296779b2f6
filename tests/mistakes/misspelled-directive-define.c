// A misspelled define.
// judged: better: it says what may have been meant
// expect 4: error: invalid preprocessing directive #defien; did you mean #define?
#defien SIZE 10
int x;
