int f(void) { return sizeof(int[-1]); } // error: size of unnamed array is negative
typedef int foo;
typedef long foo; // error: conflicting types for 'foo'; have 'long int'
