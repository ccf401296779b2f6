// The size of a structure that is not defined.
// judged: as good
// expect 4: error: invalid application of 'sizeof' to incomplete type 'struct missing'
unsigned long n = sizeof(struct missing);
