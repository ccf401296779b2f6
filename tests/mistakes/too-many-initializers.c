// More values than elements.
// judged: as good
// expect 4: warning: excess elements in array initializer
int a[2] = { 1, 2, 3 };
