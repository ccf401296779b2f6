#define ADD(a, b a + b // error: expected | missing
int x;
