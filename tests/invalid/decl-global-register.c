register long initialised asm("r12") = 5; // error: global register variable has initial value
register long clobbered asm("rax"); // error: is not one that calls preserve
register struct { long a; } record asm("r12"); // error: isn't suitable for a register
register long fine asm("r13");
long *f(void) { return &fine; } // error: address of global register variable
