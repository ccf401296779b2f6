// A header that does not exist.
// judged: as good
// expect 4: fatal error: mistkes-no-such-header.h: No such file or directory
#include "mistkes-no-such-header.h"
int x;
