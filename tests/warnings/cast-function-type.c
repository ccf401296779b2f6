// options: -Wcast-function-type
typedef int (*takes_int)(int);
typedef void (*any)(void);
double real(double);
int other(long);
takes_int a = (takes_int)real; // warning: cast between incompatible function types from 'double (*)(double)' to 'takes_int' {aka 'int (*)(int)'} [-Wcast-function-type]
any b = (any)real;
takes_int c = (takes_int)(any)other;
