// A variable declared again with another type.
// judged: as good
// expect 5: error: conflicting types for 'x'; have 'long int'
int x;
long x;
