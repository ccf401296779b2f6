// An initialiser without its closing brace.
// judged: as good
// expect 4: error: expected '}' before ';' token
int a[] = { 1, 2, 3;
int b;
