// An array of negative size.
// judged: as good
// expect 4: error: size of array 'a' is negative
int a[-1];
