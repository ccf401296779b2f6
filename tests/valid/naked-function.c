#include <assert.h>
/* No prologue, no epilogue: the arguments are where the ABI puts them. */
__attribute__((naked)) static int add(int a, int b) {
    __asm__("lea (%rdi,%rsi), %eax\n\tret");
}
int main(void) {
    assert(add(40, 2) == 42);
    return 0;
}
