void f(void) {
    __asm__ volatile volatile(""); // error: duplicate 'asm' qualifier 'volatile'
    __asm__ goto goto("" : : : : l); // error: duplicate 'asm' qualifier 'goto'
    __asm__ const(""); // error: 'const' is not a valid 'asm' qualifier
    register int a __asm__("eax") = 1, b __asm__("%ebx") = 2, c __asm__("0") = 3;
    register int d __asm__("nonesuch"); // error: invalid register name for 'd'
    register int e __asm__("memory"); // error: invalid register name for 'e'
    __auto_type x = 1, y = 2; // error: a declaration that infers its type may only have a single declarator
l:;
}
