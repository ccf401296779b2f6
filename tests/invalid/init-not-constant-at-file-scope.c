int g(void);
int x = g(); // error: constant
