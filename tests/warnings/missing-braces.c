// options: -Wmissing-braces
int flat[2][2] = {1, 2, 3, 4}; // warning: missing braces around initializer [-Wmissing-braces]
int zero[2][2] = {0};
int nested[2][2] = {{1, 2}, {3, 4}};
struct { int a[2], b; } s = {1, 2, 3}; // warning: missing braces around initializer [-Wmissing-braces]
