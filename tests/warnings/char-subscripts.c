// options: -Wchar-subscripts
int a[256];
int f(char c, unsigned char u) { return a[c]; } // warning: array subscript has type 'char' [-Wchar-subscripts]
int g(char c, unsigned char u) { return a[u] + a['x'] + a[(unsigned char)c]; }
