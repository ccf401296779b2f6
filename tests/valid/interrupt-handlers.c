// options: -mgeneral-regs-only -mno-red-zone
/* Interrupt handlers and functions that keep every register, called with all of them set. */
#include <assert.h>
struct frame{unsigned long ip,cs,flags,sp,ss;}; int n; unsigned long seen; void other(void){ char b[200]; __builtin_memset(b,n,200); n+=b[3]-n+1; __asm__ volatile(""::"r"(b):"memory");}
__attribute__((interrupt)) void h1(struct frame*f){ other(); seen=f->flags; }
__attribute__((interrupt)) void h2(struct frame*f, unsigned long e){n+=e; other(); f->ip+=0;}
__attribute__((no_caller_saved_registers)) int q(int a,int b){other();return a*3+n+b;}
extern long test1(void),test2(void),test3(void);
__asm__(".text\n"
"fill: mov $1,%eax; mov $2,%ecx; mov $3,%edx; mov $4,%esi; mov $5,%edi; mov $6,%r8d; mov $7,%r9d; mov $8,%r10d; mov $9,%r11d; ret\n"
"chk: add %rcx,%rax; lea (%rax,%rdx,2),%rax; lea (%rax,%rsi,4),%rax; lea (%rax,%rdi,8),%rax; shl $4,%r8; add %r8,%rax; shl $5,%r9; add %r9,%rax; shl $6,%r10; add %r10,%rax; shl $7,%r11; add %r11,%rax; ret\n"
"test1: push %rbp; mov %rsp,%rbp; call fill; mov %rsp,%rbp; mov %ss,%r12d; and $-16,%rsp; push %r12; push %rbp; pushfq; mov %cs,%r12d; push %r12; lea 1f(%rip),%r12; push %r12; jmp h1; 1: call chk; pop %rbp; ret\n"
"test2: push %rbp; call fill; mov %rsp,%rbp; mov %ss,%r12d; and $-16,%rsp; push %r12; push %rbp; pushfq; mov %cs,%r12d; push %r12; lea 1f(%rip),%r12; push %r12; push $77; jmp h2; 1: call chk; pop %rbp; ret\n"
"test3: push %rbp; call fill; call q; call chk; pop %rbp; ret\n"
);
#define CALL(name, result) \
    __asm__ volatile("call " name : "=a"(result) : : "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "memory")
int main(void) {
    long a, b, c;
    CALL("test1", a);
    CALL("test2", b);
    CALL("test3", c);
    assert(a == 2049 && b == 2049 && c == 2147 && n == 80 && seen);
    return 0;
}
