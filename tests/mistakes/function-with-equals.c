// A function with an equals sign before its body.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: function 'f' is initialized like a variable
int f(int x) = { return x; }
