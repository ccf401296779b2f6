int f(int x) {
    asm("nop" : "=,="(x)); // error: constraint
    asm("nop" : "=%r"(x)); // error: constraint
    return x;
}
