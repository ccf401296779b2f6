// An #else without #if.
// judged: better: one mistake gives 1 message, not 2
// expect 5: error: #else without #if
int a;
#else
int b;
#endif
