struct s { int a : 3; };
unsigned long n = __builtin_offsetof(struct s, a); // error: bit-field
