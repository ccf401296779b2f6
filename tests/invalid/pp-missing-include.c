#include "there-is-no-such-file.h" // error: no such file | not found
int x;
