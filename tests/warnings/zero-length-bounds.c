// options: -Wzero-length-bounds
struct s { int n; int none[0]; int after; } x;
int f(void) { return x.none[1]; } // warning: array subscript 1 is outside the bounds of an interior zero-length array 'int [0]' [-Wzero-length-bounds]
int g(void) { return x.after; }
