#include <assert.h>
static int run(const unsigned char *code) {
    static const void *const table[] = { &&push, &&add, &&multiply, &&jump_if_less, &&halt };
    static const int offsets[] = { &&push - &&push, &&halt - &&push };
    int stack[16], *top = stack;
#define NEXT goto *table[*code++]
    NEXT;
push: *top++ = *code++; NEXT;
add: top--; top[-1] += *top; NEXT;
multiply: top--; top[-1] *= *top; NEXT;
jump_if_less: if (top[-1] < *code) { code -= code[1]; } else { code += 2; } NEXT;
halt: return top[-1] + (offsets[0] != 0);
}
static int local_labels(int n) {
    int total = 0;
    for (int i = 0; i < n; i++) {
        __label__ skip;
        if (i & 1) goto skip;
        total += i;
    skip:;
    }
    return total;
}
int main(void) {
    assert(run((const unsigned char[]){ 0, 3, 0, 4, 1, 0, 6, 2, 4 }) == 42);
    assert(run((const unsigned char[]){ 0, 2, 0, 3, 2, 3, 100, 4, 4 }) == 162);
    assert(local_labels(10) == 20);
    void *target = &&out;
    goto *target;
    assert(0);
out:
    return 0;
}
