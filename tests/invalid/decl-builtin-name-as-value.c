int f(void) { (void)strchr; return 0; } // error: undeclared
