// A global initialised from another.
// judged: as good
// expect 5: error: initializer element is not constant
int a = 1;
int b = a + 1;
