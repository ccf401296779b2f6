int f(int x) {
    int y;
    __asm__("" : "=r,m"(y) : "r"(x)); // error: operand constraints for 'asm' differ in number of alternatives
    return y;
}
