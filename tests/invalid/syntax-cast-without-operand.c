int f(void) { return (int); } // error: expected
