int f(void) { return sizeof((int)); } // error: expected
