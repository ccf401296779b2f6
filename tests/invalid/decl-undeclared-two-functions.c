int f(void) { return nowhere; } // error: undeclared
int g(void) { return elsewhere; } // error: undeclared
