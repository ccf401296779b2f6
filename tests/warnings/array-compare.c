// options: -Warray-compare
int a[2], b[2];
int f(void) { return a == b; } // warning: comparison between two arrays [-Warray-compare]
int g(void) { return &a[0] == &b[0]; }
