// An if outside any function.
// judged: as good
// expect 5: error: expected a declaration before 'if': statements stand inside of functions
int x;
if (x) { }
