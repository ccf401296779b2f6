int f(int a) {
    __asm__("mov %[b], %%eax" : : [a] "r"(a)); // error: undefined named operand | unknown symbolic operand name
    return a;
}
