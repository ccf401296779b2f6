#include <asm/prctl.h>
#include <assert.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>
#if !defined __SEG_FS || !defined __SEG_GS
#error "the address spaces are not announced"
#endif
struct record { int a; long b[3]; char c; unsigned bits : 5; };
static struct record data = { 5, { 1, 2, 3 }, 'x', 9 };
static __seg_gs struct record *const here = 0;
static int sum(void) { return here->a + here->b[2] + *(char __seg_gs *)&here->c + here->bits; }
int main(void) {
    assert(syscall(SYS_arch_prctl, ARCH_SET_GS, &data) == 0);
    int __seg_gs *p = 0;
    assert(*p == 5 && sum() == 5 + 3 + 'x' + 9);
    *p += 3;
    here->b[1] = 77;
    here->bits = 33;
    assert(data.a == 8 && data.b[1] == 77 && data.bits == 1 && (*p)++ == 8 && data.a == 9);
    struct record copy = *here;
    copy.b[0] = 1000;
    *here = copy;
    assert(data.b[0] == 1000 && data.c == 'x');
    /* Word 0 of the thread's block holds its own address. */
    long __seg_fs *self = 0;
    assert(*self == *(long *)*self && (uintptr_t)p == 0);
    return 0;
}
