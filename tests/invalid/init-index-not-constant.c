int n;
int a[2] = { [n] = 1 }; // error: constant
