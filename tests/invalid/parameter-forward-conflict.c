int f(int n; int n; int a[n], int n) { return a[0]; }
int g(int n; int a[n], long n); // error: conflicting types for 'n'; have 'long int'
int h(int n; int m); // error: parameter 'n' has just a forward declaration
