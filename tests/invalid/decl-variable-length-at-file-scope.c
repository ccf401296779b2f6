int n = 3;
int a[n]; // error: variably modified | variable length array
