// A macro that ends in a semicolon.
// judged: as good
// expect 4: error: expected ']' before ';' token
#define SIZE 10;
int a[SIZE];
