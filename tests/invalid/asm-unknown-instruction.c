void f(void) {
    __asm__("frobnicate %eax"); // error: no such instruction | invalid instruction mnemonic
}
// except: gcc: the assembler's message names no line of the source when a pipe is used
