// options: -Wold-style-definition -std=gnu17
int old(a) int a; { return a; } // warning: old-style function definition [-Wold-style-definition]
int new(int a) { return a; }
