#include <assert.h>
#include <string.h>
static unsigned long add(unsigned long a, unsigned long b) {
    __asm__("add %1, %0" : "+r"(a) : "r"(b) : "cc");
    return a;
}
static void cpuid(unsigned leaf, unsigned out[4]) {
    __asm__ volatile("cpuid" : "=a"(out[0]), "=b"(out[1]), "=c"(out[2]), "=d"(out[3]) : "a"(leaf), "c"(0));
}
static int exchange(int *p, int value) {
    __asm__ volatile("xchgl %0, %1" : "+r"(value), "+m"(*p) : : "memory");
    return value;
}
static unsigned long multiply_high(unsigned long a, unsigned long b) {
    unsigned long high, low;
    __asm__("mulq %3" : "=d"(high), "=a"(low) : "%1"(a), "rm"(b));
    return high + 0 * low;
}
static int named(int x) {
    int result;
    __asm__("leal 3(%q[value],%q[value],4), %[result]" : [result] "=r"(result) : [value] "r"(x));
    return result;
}
static int jump(int x) {
    __asm__ goto("testl %0, %0; jz %l[zero]" : : "r"(x) : "cc" : zero);
    return 1;
zero:
    return 0;
}
static double square_root(double x) {
    double r;
    __asm__("sqrtsd %1, %0" : "=x"(r) : "x"(x));
    return r;
}
static long double load_pi(void) {
    long double pi;
    __asm__("fldpi" : "=t"(pi));
    return pi;
}
static unsigned char bit(unsigned long word, long index) {
    unsigned char set;
    __asm__("bt %2, %1\n\tsetc %0" : "=q"(set) : "r"(word), "Jr"(index) : "cc");
    return set;
}
static int flags(int a, int b) {
    int less;
    __asm__("cmpl %2, %1" : "=@ccl"(less) : "r"(a), "r"(b));
    return less;
}
static void copy(void *to, const void *from, unsigned long n) {
    __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
}
static int immediate(void) {
    int r;
    __asm__("movl %1, %0\n\taddl $%c1, %0" : "=r"(r) : "i"(21));
    return r;
}
static int early_clobber(int a, int b) {
    int r;
    __asm__("movl $1, %0\n\taddl %1, %0\n\taddl %2, %0" : "=&r"(r) : "r"(a), "r"(b));
    return r;
}
static int fixed(int x) {
    register int r __asm__("r10") = x;
    __asm__("addl $2, %0" : "+r"(r));
    return r;
}
int main(void) {
    unsigned leaf[4];
    cpuid(0, leaf);
    assert(leaf[0] >= 1);
    int n = 5;
    assert(add(3, 1ul << 40) == (1ul << 40) + 3 && exchange(&n, 9) == 5 && n == 9);
    assert(multiply_high(1ul << 63, 6) == 3 && named(5) == 28 && jump(0) == 0 && jump(5) == 1);
    assert(square_root(81.0) == 9.0 && load_pi() > 3.14L && load_pi() < 3.15L);
    assert(bit(0x10, 4) && !bit(0x10, 5) && flags(-1, 1) && !flags(1, -1));
    char buffer[6];
    copy(buffer, "hello", 6);
    assert(!strcmp(buffer, "hello") && immediate() == 42 && early_clobber(20, 21) == 42 && fixed(40) == 42);
    __asm__ volatile("" : : : "memory");
    __asm__("nop");
    return 0;
}
