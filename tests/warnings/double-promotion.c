// options: -Wdouble-promotion
double by_pointer(double);
double f(float x, double d) { return x * d; } // warning: implicit conversion from 'float' to 'double' to match other operand of binary expression [-Wdouble-promotion]
double g(float x) { return (double)x * 2.0; }
float h(float x) { return x * 2.0f; }
