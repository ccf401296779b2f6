void f(void) {
    __asm__ volatile("" ::: "rsp"); // warning: listing the stack pointer register 'rsp' in a clobber list is deprecated [-Wdeprecated]
    __asm__ volatile("" ::: "rax", "memory");
}
