// #if without a closing parenthesis.
// judged: as good
// expect 4: error: missing ')' after "defined"
#if defined(A
#endif
int x;
