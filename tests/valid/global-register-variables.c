#include <assert.h>
register long counter asm("r15");
register char *cursor asm("%r14");
register unsigned long stack asm("rsp");
register unsigned low_of_stack asm("esp");
static __attribute__((noinline)) void bump(long by) { counter += by; }
static long many(long a, long b, long c, long d, long e, long f, long g) {
    long r;
    /* Takes registers that calls preserve, but not ours. */
    asm("lea (%1,%2), %0; add %3, %0; add %4, %0; add %5, %0; add %6, %0; add %7, %0"
        : "=&r"(r) : "r"(a), "r"(b), "r"(c), "r"(d), "r"(e), "r"(f), "r"(g));
    return r;
}
int main(void) {
    long saved = counter;
    char *saved_cursor = cursor, text[] = "abc";
    counter = 5;
    bump(37);
    assert(counter == 42 && counter++ == 42 && --counter == 42);
    cursor = text;
    assert(*cursor++ == 'a' && *cursor == 'b' && cursor[1] == 'c');
    *cursor = 'x';
    assert(text[1] == 'x' && many(1, 2, 3, 4, 5, 6, 7) == 28 && counter == 42 && cursor == text + 1);
    assert(stack % 8 == 0 && (char *)stack <= text);
    asm("add $2, %0" : "+r"(counter));
    assert(counter == 44);
    asm volatile("" : "+r"(stack));
    assert(low_of_stack == (unsigned)stack);
    counter = saved;
    cursor = saved_cursor;
    return 0;
}
