double f(double a) {
    __asm__("" : : "i"(a)); // error: impossible constraint | constraint 'i'
    return a;
}
