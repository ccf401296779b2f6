int f(void) __attribute__((weakref("g"))); // error: must have static linkage | weakref declaration must have internal linkage
