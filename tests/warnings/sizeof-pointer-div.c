// options: -Wsizeof-pointer-div
int a[4];
unsigned long f(int *p) { return sizeof p / sizeof *p; } // warning: division 'sizeof (int *) / sizeof (int)' does not compute the number of array elements [-Wsizeof-pointer-div]
unsigned long g(void) { return sizeof a / sizeof *a; }
unsigned long h(int *p) { return sizeof p / sizeof(char); }
