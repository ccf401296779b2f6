// GCC lets a structure or union of a register's size be a register operand.
#include <assert.h>
struct wrapped { char *p; };
union both { int i; float f; };
struct halves { short low, high; };
static struct wrapped make(char *p) { return (struct wrapped){p}; }
int main(void) {
    char c;
    struct wrapped w = {&c};
    char *p;
    __asm__("" : "=r"(p) : "0"(w));
    assert(p == &c);
    __asm__("mov %1, %0" : "=r"(p) : "r"(make(&c + 1)));
    assert(p == &c + 1);
    union both u;
    __asm__("mov $0x40490fdb, %0" : "=r"(u));
    assert(u.i == 0x40490fdb);
    struct halves h = {1, 2};
    __asm__("add $0x10001, %0" : "+r"(h));
    assert(h.low == 2 && h.high == 3);
    __asm__("addl $0x10001, %0" : "+m"(h));
    assert(h.low == 3 && h.high == 4);
    return 0;
}
