// A statement outside any function.
// judged: as good
// expect 5: warning: type defaults to 'int' in declaration [-Wimplicit-int]
int x;
x = 3;
