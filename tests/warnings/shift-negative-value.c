// options: -Wshift-negative-value
int a = -1 << 2; // warning: left shift of negative value [-Wshift-negative-value]
int f(int i) { return i << 2; }
int b = 1 << 2;
