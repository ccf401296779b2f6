int f(int n, double x) { return __builtin_fpclassify(n, 1, 2, 3, 4, x); } // error: constant integer
