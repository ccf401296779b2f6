// options: -pedantic-errors
#define F(a) __VA_ARGS__ // error: __VA_ARGS__ can only appear
int x;
