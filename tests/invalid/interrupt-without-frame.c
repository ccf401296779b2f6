// options: -mgeneral-regs-only
__attribute__((interrupt)) void f(int p) { } // error: pointer as the first argument
