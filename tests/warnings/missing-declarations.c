// options: -Wmissing-declarations
int declared();
int declared(void) { return 1; }
int undeclared(void) { return 2; } // warning: no previous declaration for 'undeclared' [-Wmissing-declarations]
