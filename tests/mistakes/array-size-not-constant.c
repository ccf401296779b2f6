// An array whose size is a variable at file scope.
// judged: as good
// expect 5: error: variably modified 'a' at file scope
int n = 10;
int a[n];
