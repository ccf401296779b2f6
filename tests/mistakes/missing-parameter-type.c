// A parameter without a type in a prototype.
// judged: as good
// expect 4: warning: parameter names (without types) in function declaration
int half(n);
