#define F(a) __VA_OPT__(a) // error: __VA_OPT__
int x;
// options: -std=gnu2x -pedantic-errors
