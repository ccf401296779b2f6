#define TWO(a, b) a + b
int x = TWO(1); // error: requires 2 arguments | too few arguments
