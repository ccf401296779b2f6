int f(void) { goto; } // error: expected
