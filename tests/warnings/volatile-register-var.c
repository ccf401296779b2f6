// options: -Wvolatile-register-var
int f(void) {
    register volatile int slow __asm__("ebx"); // warning: optimization may eliminate reads and/or writes to register variables [-Wvolatile-register-var]
    register int fast __asm__("r12");
    fast = 1;
    slow = 2;
    return fast;
}
