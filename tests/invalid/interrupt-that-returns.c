// options: -mgeneral-regs-only
__attribute__((interrupt)) int f(void *p) { return 0; } // error: must return
