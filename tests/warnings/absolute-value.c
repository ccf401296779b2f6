// options: -Wabsolute-value
int abs(int);
double fabs(double);
long f(int i, long l, unsigned u, double d) {
    l = abs(l); // warning: absolute value function 'abs' given an argument of type 'long int' but has parameter of type 'int' which may cause truncation of value [-Wabsolute-value]
    u = abs(u); // warning: taking the absolute value of unsigned type 'unsigned int' has no effect [-Wabsolute-value]
    i = abs(d); // warning: using integer absolute value function 'abs' when argument is of floating-point type 'double' [-Wabsolute-value]
    d = fabs(i); // warning: using floating-point absolute value function 'fabs' when argument is of integer type 'int' [-Wabsolute-value]
    i = abs(i);
    d = fabs(d);
    return l;
}
