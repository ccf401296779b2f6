int f(void, int a); // error: void
