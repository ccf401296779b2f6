int f(void) { return 0; }
} // error: expected | extraneous
int g(void) { return 0; }
