struct s { __auto_type a; }; // error: __auto_type
__auto_type f(void) { return 0; } // error: plain identifier | return type
int n = sizeof(__auto_type); // error: __auto_type
int g(void) {
    struct { int b : 3; } s = { 1 };
    __auto_type x = s.b; // error: bit-field
    return 0;
}
