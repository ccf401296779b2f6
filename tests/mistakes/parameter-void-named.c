// A parameter of type void with a name.
// judged: as good
// expect 4: warning: parameter 1 ('value') has void type
int f(void value, int n);
