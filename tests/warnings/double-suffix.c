// options: -pedantic
double d = 1.5d; // warning: suffix for double constant is a GCC extension [-Wpedantic]
double e = 1.5;
