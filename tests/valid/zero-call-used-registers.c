// options: -fzero-call-used-regs=used-gpr
#include <assert.h>
__attribute__((noinline)) int by_option(int a, int b, int c) { return a / b - c; }
__attribute__((noinline, zero_call_used_regs("all"))) long long everything(int a) { return a + 1; }
__attribute__((noinline, zero_call_used_regs("skip"))) int nothing(int a, int b) { return a * b; }
__attribute__((noinline, zero_call_used_regs("all"))) long double on_the_stack(int a) { return a + 0.5L; }
__attribute__((noinline, zero_call_used_regs("all-arg"))) double arguments(double a) { return a + 1; }
int main(void) {
    long di, si, dx, cx, r8, r9, r10, r11;
    int result;
    di = 100, si = 7, dx = 4, cx = 55;
    __asm__ volatile("call by_option" : "=a"(result), "+D"(di), "+S"(si), "+d"(dx), "+c"(cx) : : "r8", "r9", "r10", "r11", "memory", "cc", "xmm0");
    assert(result == 10 && di == 0 && si == 0 && dx == 0);
    double before = 3, after = 4;
    register long in8 __asm__("r8") = 8, in9 __asm__("r9") = 9, in10 __asm__("r10") = 10, in11 __asm__("r11") = 11;
    __asm__ volatile("movsd %[before], %%xmm9; call everything; movsd %%xmm9, %[after]"
                     : "=a"(result), "+D"(di), "+S"(si), "+d"(dx), "+c"(cx), "+r"(in8), "+r"(in9), "+r"(in10), "+r"(in11), [after] "=m"(after)
                     : [before] "m"(before) : "memory", "cc", "xmm9", "xmm0");
    r8 = in8, r9 = in9, r10 = in10, r11 = in11;
    assert(result == 1 && !di && !si && !dx && !cx && !r8 && !r9 && !r10 && !r11 && after == 0);
    assert(nothing(6, 7) == 42 && on_the_stack(3) == 3.5L && arguments(2) == 3);
    return 0;
}
void *const keep[] = {by_option, everything};
