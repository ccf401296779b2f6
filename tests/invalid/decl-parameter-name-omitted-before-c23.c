// options: -std=c17 -pedantic-errors
int f(int) { return 0; } // error: omit
