// options: -pedantic-errors
int a[2] = { 1, 2, 3 }; // error: excess elements
