// options: -Wsizeof-array-div
int a[4];
unsigned long f(void) { return sizeof a / sizeof(short); } // warning: expression does not compute the number of elements in this array [-Wsizeof-array-div]
unsigned long g(void) { return sizeof a / (sizeof(short)); }
unsigned long h(void) { return sizeof a / sizeof(int); }
