union u { int i; unsigned : 5; };
union u f(unsigned x) { return (union u)x; } // error: not present
