#include <assert.h>
static int interleaved(int n) {
    int total = 0;
    if (n > 10) goto in_loop;
    for (int i = 0; i < 3; i++) {
        total += 10;
        continue;
    in_loop:
        total += 1;
        if (n-- > 5) goto in_loop;
        break;
    }
    if (n < 0) {
    in_if:
        total += 100;
    } else if (n == 7) {
        n = 0;
        goto in_if;
    }
    goto end;
    { unreachable: total += 1000; }
end:
    return total;
}
static int state_machine(const char *s) {
    int a = 0, b = 0;
start:
    switch (*s++) {
    case 'a': a++; goto start;
    case 'b': b++; goto second;
    default: return a * 10 + b;
    }
second:
    switch (*s++) {
    case 'b': b += 2; goto second;
    case 'a': goto start;
    }
    return -1;
}
int main(void) {
    assert(interleaved(0) == 30 && interleaved(7) == 130 && interleaved(12) == 8);
    assert(state_machine("aabbaa") == 33 && state_machine("ab") == -1);
    return 0;
}
