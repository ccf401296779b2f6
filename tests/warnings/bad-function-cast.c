// options: -Wbad-function-cast
double real(void);
int integer(void);
int f(void) { return (int)real(); } // warning: cast from function call of type 'double' to non-matching type 'int' [-Wbad-function-cast]
long g(void) { return (long)integer(); }
