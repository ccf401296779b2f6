// options: -fstack-clash-protection -D_GNU_SOURCE -w
// Every page of a frame is touched before the one below it: with a guard page under the stack, a frame that would reach
// over it stops there.
#include <assert.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>
enum { PAGE = 4096, STACK = 64 * PAGE, HOLE = 3 };
static char *region;
static ucontext_t home, away;
static sigjmp_buf back;
static volatile int depth;
static void *volatile where;
#define HIDE(p) __asm__ volatile("" : : "r"(p) : "memory")

// A frame of many pages whose lowest ones only are used.
__attribute__((noinline)) static int fixed(int n) {
    char big[80 * PAGE];
    big[n] = 1;
    HIDE(big);
    return big[n];
}
__attribute__((noinline)) static int few_pages(int n) {
    char big[3 * PAGE + 100];
    HIDE(big);
    if (n > 0) return few_pages(n - 1) + 1;
    return 0;
}
__attribute__((noinline)) static int dynamic(int n) {
    char *p = __builtin_alloca(n);
    p[0] = 1;
    HIDE(p);
    return p[0];
}
__attribute__((noinline)) static int variable(int n) {
    char p[n];
    p[0] = 1;
    HIDE(p);
    return p[0];
}
__attribute__((noinline)) static int aligned_frame(int n) {
    char big[70 * PAGE] __attribute__((aligned(2048)));
    big[0] = n;
    HIDE(big);
    return big[0];
}
__attribute__((noinline)) static int aligned_dynamic(int n) {
    char *p = __builtin_alloca_with_align(n, 8 * 1024);
    p[0] = 1;
    HIDE(p);
    return p[0];
}

static int which, argument, outcome;
static void run(void) {
    switch (which) {
    case 0: outcome = fixed(argument); break;
    case 1: outcome = few_pages(argument); break;
    case 2: outcome = dynamic(argument); break;
    case 3: outcome = variable(argument); break;
    case 4: outcome = aligned_frame(argument); break;
    case 5: outcome = aligned_dynamic(argument); break;
    }
}
static void on_fault(int signal, siginfo_t *info, void *context) {
    where = info->si_addr;
    siglongjmp(back, 1);
}
// Whether the function stops at the guard page: the topmost page of the hole below its stack.
static int is_caught(int function, int n) {
    which = function;
    argument = n;
    outcome = -1;
    where = 0;
    if (sigsetjmp(back, 1) == 0) {
        getcontext(&away);
        away.uc_stack.ss_sp = region + STACK;
        away.uc_stack.ss_size = STACK;
        away.uc_link = &home;
        makecontext(&away, run, 0);
        swapcontext(&home, &away);
        return 0;
    }
    char *guard = region + STACK - PAGE;
    return (char *)where >= guard && (char *)where < guard + PAGE;
}
int main(void) {
    // Memory, one page that is not there, and the stack: what reaches over the page would be silent.
    region = mmap(0, 2 * STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert(region != MAP_FAILED);
    assert(mprotect(region + STACK - PAGE, PAGE, PROT_NONE) == 0);
    stack_t other = {.ss_sp = malloc(65536), .ss_size = 65536};
    sigaltstack(&other, 0);
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigaction(SIGSEGV, &action, 0);
    for (int n = 0; n < 70 * PAGE; n += 5000) assert(is_caught(0, n));
    assert(!is_caught(1, 3) && outcome == 3 && is_caught(1, 40));
    for (int function = 2; function < 4; function++) {
        for (int n = 65 * PAGE; n < 90 * PAGE; n += 777) assert(is_caught(function, n));
        for (int n = 1; n < 60 * PAGE; n += 777) assert(!is_caught(function, n) && outcome == 1);
    }
    assert(is_caught(4, 1));
    assert(is_caught(5, 70 * PAGE) && !is_caught(5, 50 * PAGE) && outcome == 1);
    return 0;
}
