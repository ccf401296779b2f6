int f(void);
long f(void) { return 0; } // error: conflicting types
