unsigned long f(int a[10]) { return sizeof a; } // warning: 'sizeof' on array function parameter 'a' will return size of 'int *' [-Wsizeof-array-argument]
unsigned long g(int *p) { return sizeof p; }
