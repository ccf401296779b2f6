// A macro defined with an equals sign.
// judged: as good
// expect 4: error: expected expression before '=' token
#define SIZE = 10
int a[SIZE];
