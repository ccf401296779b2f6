#include <assert.h>
static int narrow(signed char c) {
    switch (c) { case -1: return 1; case 127: return 2; case 'a': return 3; default: return 0; }
}
static int wide(long long n) {
    switch (n) {
    case -9223372036854775807ll - 1: return 1;
    case 9223372036854775807ll: return 2;
    case 0x100000000: return 3;
    case 0: return 4;
    case 1000 ... 0x200000000 - 1 - 0x100000000: return 5;
    }
    return 0;
}
static int boolean(_Bool b) { switch (b) { case 0: return 10; case 1: return 11; } return 12; }
static int dense(unsigned n) {
    switch (n) {
    case 10: return 1; case 11: return 2; case 12: return 3; case 13: return 4; case 14: return 5; case 15: return 6;
    case 16: return 7; case 17: return 8; case 19: return 9; case 4294967295u: return 99;
    }
    return 0;
}
static int no_cases(int n) { switch (n++) ; switch (n) { default: ; } switch (n) { n = 100; } return n; }
int main(void) {
    assert(narrow(-1) == 1 && narrow(127) == 2 && narrow('a') == 3 && narrow(0) == 0 && narrow((signed char)255) == 1);
    assert(wide(1ll << 63) == 1 && wide(~(1ll << 63)) == 2 && wide(1ll << 32) == 3 && wide(0) == 4 && wide(1ll << 31) == 5 && wide(5) == 0);
    assert(boolean(0) == 10 && boolean(7) == 11);
    assert(dense(9) == 0 && dense(10) == 1 && dense(17) == 8 && dense(18) == 0 && dense(19) == 9 && dense(-1) == 99);
    assert(no_cases(4) == 5);
    return 0;
}
