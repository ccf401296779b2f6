int a[3;  // error: expected
int b;
