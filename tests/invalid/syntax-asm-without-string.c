int f(void) { __asm__(12); return 0; } // error: expected
