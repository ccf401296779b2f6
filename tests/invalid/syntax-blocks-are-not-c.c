int f(void) { return ^int(void) { return 3; }(); } // error: expected | blocks
