// options: -std=c11
#include <assert.h>
#include <stdalign.h>
#include <stdnoreturn.h>
#include <stdbool.h>
#include <stdlib.h>
struct outer {
    union { struct { int a, b; }; long whole; };
    alignas(16) char buffer[3];
    _Static_assert(sizeof(long) == 8, "long");
};
static noreturn void leave(int status) { exit(status); }
static _Alignas(double) char bytes[sizeof(double)];
int main(void) {
    struct outer o = { .a = 1, .b = 2 };
    assert(o.whole == 0x200000001 && alignof(struct outer) == 16 && sizeof o == 32);
    static_assert(sizeof(char) == 1, "char");
    bool b = 0.25;
    assert(b == 1 && (bool)(void *)0 == 0 && (_Bool)256 == 1 && ((unsigned long)bytes & 7) == 0);
    b++;
    assert(b == 1);
    b--;
    assert(b == 0);
    leave(0);
}
