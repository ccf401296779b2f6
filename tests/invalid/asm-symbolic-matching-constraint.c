int f(int x) {
    int y;
    __asm__("" : [out] "=r"(y) : "1[out]"(x)); // error: matching constraint references invalid operand number
    __asm__("" : [out] "=r"(y) : "[in]"(x));   // error: undefined named operand 'in'
    __asm__("" : [out] "=r"(y) : "[out"(x));   // error: missing close brace for named operand
    return y;
}
