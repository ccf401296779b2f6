// A division by zero in #if.
// judged: as good
// expect 4: error: division by zero in #if
#if 1 / 0
#endif
int x;
