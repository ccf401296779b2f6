// An array whose size is not an integer.
// judged: as good
// expect 4: error: size of array 'a' has non-integer type
int a[2.5];
