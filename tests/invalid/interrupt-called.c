// options: -mgeneral-regs-only
__attribute__((interrupt)) void f(void *p);
void g(void *p) { f(p); } // error: cannot be called directly
