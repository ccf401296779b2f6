// A variable that is set to zero after its declaration holds zero, whatever the stack held.
#include <assert.h>
#include <stdarg.h>
static __attribute__((noinline)) void fill_stack(void) {
    volatile char bytes[400];
    for (int i = 0; i < 400; i++)
        bytes[i] = 55;
}
static __attribute__((noinline)) int arguments(const char *form, ...) {
    __asm__ volatile("" : : "r"(form) : "memory");
    return 0;
}
static __attribute__((noinline)) int set_later(int n) {
    const char *text;
    int number;
    struct { int a, b; } pair;
    int list[3];
    number = 0;
    text = 0;
    pair.a = 0;
    list[1] = 0;
    arguments("ns", &number, &text, &pair, list);
    while (n-- > 0) {
        long inner;
        inner = 0;
        arguments("l", &inner);
        if (inner++)
            return 1;
    }
    return number || text || pair.a || list[1];
}
int main(void) {
    fill_stack();
    assert(set_later(3) == 0);
    return 0;
}
