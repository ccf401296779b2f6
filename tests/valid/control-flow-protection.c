// options: -fcf-protection -w
#include <assert.h>
#include <string.h>
static int taken(int x) { return x + 1; }
static int only_called(int x) { return x + 2; }
__attribute__((nocf_check)) int unmarked(int x) { return x + 3; }
int exported(int x) { return only_called(x); }
int (*pointer)(int) = taken;
static int is_marked(const void *p) { return memcmp(p, "\xf3\x0f\x1e\xfa", 4) == 0; }
static int jumps(int n) {
    static const void *labels[] = {&&first, &&second};
    assert(is_marked(labels[0]) && is_marked(labels[1]));
    goto *labels[n];
first:
    return 10;
second:
    return 20;
}
static int table(int n) {
    switch (n) {
        case 0: return 5;
        case 1: return 3;
        case 2: return 8;
        case 3: return only_called(n);
        case 4: return 1;
        case 5: return 11;
        case 6: return -4;
    }
    return 0;
}
int main(void) {
    assert(__CET__ == 3);
    assert(is_marked((void *)taken) && is_marked((void *)exported) && !is_marked((void *)unmarked));
    assert(pointer(1) == 2 && exported(1) == 3 && unmarked(1) == 4);
    assert(jumps(0) == 10 && jumps(1) == 20 && table(3) == 5 && table(6) == -4 && table(9) == 0);
    void *buffer[5];
    switch (__builtin_setjmp(buffer)) {
        case 0: assert(is_marked(buffer[1])); __builtin_longjmp(buffer, 1);
        default: return 0;
    }
}
