// An #error that is reached.
// judged: as good
// expect 5: error: #error "CONFIG must be defined"
#ifndef CONFIG
#error "CONFIG must be defined"
#endif
