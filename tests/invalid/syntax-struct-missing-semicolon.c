struct s { int a; } // error-near: expected
int f(void) { return 0; }
