// An include with a semicolon.
// judged: as good
// expect 4: warning: extra tokens at end of #include directive [-Wendif-labels]
#include <stddef.h>;
int x;
