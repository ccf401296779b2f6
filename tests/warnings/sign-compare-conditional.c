// options: -Wsign-compare
unsigned f(int c, int i, unsigned u) { return c ? i : u; } // warning: operand of '?:' changes signedness from 'int' to 'unsigned int' due to unsignedness of other operand [-Wsign-compare]
unsigned g(int c, unsigned u) { return c ? 1 : u; }
#define LEAST(x, y) ((y) > 3 ? (x) : (y)) // warning: operand of '?:' changes signedness from 'int' to 'unsigned int' due to unsignedness of other operand [-Wsign-compare]
unsigned h(int i, unsigned u) { return LEAST(i & 3, u) + LEAST(i - 3, u); }
