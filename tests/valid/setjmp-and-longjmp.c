#include <assert.h>
#include <setjmp.h>
#include <signal.h>
static jmp_buf here;
static void deep(int n) {
    char space[100];
    space[0] = (char)n;
    if (n == 0) longjmp(here, space[0] + 5);
    deep(n - 1);
}
int main(void) {
    volatile int before = 1;
    int result = setjmp(here);
    if (result == 0) {
        before = 2;
        deep(20);
        assert(0);
    }
    assert(result == 5 && before == 2);
    switch (setjmp(here)) {
    case 0: longjmp(here, 0); break;
    case 1: break;
    default: assert(0);
    }
    sigjmp_buf there;
    if (!sigsetjmp(there, 1)) siglongjmp(there, 1);
    static volatile int count;
    count = 0;
    if (setjmp(here) < 3) longjmp(here, ++count);
    assert(count == 3);
    void *buffer[5];
    if (__builtin_setjmp(buffer) == 0) { count = 9; } else { assert(0); }
    return 0;
}
