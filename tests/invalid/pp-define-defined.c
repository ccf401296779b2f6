#define defined 1 // error: cannot be used as a macro name
int x;
