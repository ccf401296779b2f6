// options: -std=gnu2x
#define YES
#ifdef NO
#error no
#elifdef YES
int value = 1;
#else
#error else
#endif
#ifdef NO
#elifndef NO
int other = 2;
#endif
#ifndef YES
#elifdef NO
#elifndef YES
#else
int third = 3;
#endif
int main(void) { return value + other + third - 6; }
