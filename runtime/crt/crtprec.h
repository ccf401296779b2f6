/* Start-up code of programs linked with -mpc32 or -mpc64: the precision control
 * of the x87's control word (bits 8 and 9; Intel SDM volume 1, 8.1.5.2) is set
 * before everything else of the program runs. */
static void __attribute__((__constructor__(101))) set_precision(void) {
    unsigned short word;
    __asm__ volatile("fnstcw %0" : "=m"(word));
    word = (unsigned short)((word & ~0x300) | PRECISION);
    __asm__ volatile("fldcw %0" : : "m"(word));
}
