int f(int x) {
    asm goto("nop" : : "m"(x) : "memory"); // error: ':'
    asm goto("nop" : : "m"(x) : "memory" : ); // error: identifier
    return x;
}
