// An endif without an if.
// judged: as good
// expect 5: error: #endif without #if
int a;
#endif
