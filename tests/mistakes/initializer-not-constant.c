// A static initialised from a variable.
// judged: as good
// expect 5: error: initializer element is not constant
int g(void);
static int x = g();
