// Two types in a declaration.
// judged: as good
// expect 4: error: two or more data types in declaration specifiers
int double x;
