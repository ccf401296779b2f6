// A string in #if.
// judged: as good
// expect 4: error: token ""abc"" is not valid in preprocessor expressions
#if "abc"
#endif
int x;
