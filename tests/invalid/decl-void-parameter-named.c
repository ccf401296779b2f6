int f(void a) { return 0; } // error: incomplete type | void
