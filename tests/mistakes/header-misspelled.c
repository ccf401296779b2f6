// A misspelled standard header.
// judged: as good
// expect 4: fatal error: stdoi.h: No such file or directory
#include <stdoi.h>
int x;
