#define TWICE(a, a) a // error: duplicate macro parameter
int x;
