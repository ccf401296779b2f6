// A function without braces.
// judged: better: an edit adds the brace
// expect 4: error: expected '{' before 'return'
int f(int x) return x;
int g(int x) { return f(x); }
