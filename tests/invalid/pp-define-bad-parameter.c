#define PLUS(a, +) a // error: parameter | expected
int x;
