// A misspelled endif.
// judged: better: it says what may have been meant
// expect 4: error: unterminated conditional directive
#ifdef A
int a;
#endfi
int x;
