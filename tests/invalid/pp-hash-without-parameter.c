#define STRING(a) #b // error: is not followed by a macro parameter
int x;
