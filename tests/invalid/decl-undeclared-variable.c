int f(void) { return nowhere; } // error: undeclared
