int f(int a) {
    __asm__("mov %5, %%eax" : : "r"(a)); // error: operand number
    return a;
}
