// options: -Wsign-compare
unsigned f(int c, int i, unsigned u) { return c ? i : u; } // warning: operand of '?:' changes signedness from 'int' to 'unsigned int' due to unsignedness of other operand [-Wsign-compare]
unsigned g(int c, unsigned u) { return c ? 1 : u; }
