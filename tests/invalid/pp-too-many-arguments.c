#define ONE(a) a
int x = ONE(1, 2); // error: passed 2 arguments | too many arguments
