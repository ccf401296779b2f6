#include <assert.h>
static int calls;
static int called(void) { calls++; return 1; }
int main(void) {
    int a[5], n = 3;
    assert(sizeof(called()) == 4 && sizeof a / sizeof a[0] == 5 && sizeof(a + 0) == 8 && sizeof &a == 8);
    assert(sizeof(char) == 1 && sizeof((char)1) == 1 && sizeof(+(char)1) == 4 && sizeof("abc") == 4);
    assert(sizeof(int[n]) == 12 && sizeof(int[n++]) == 12 && n == 4);
    assert(sizeof(struct { char c; long l; }) == 16 && _Alignof(short) == 2 && sizeof(void) == 1 && sizeof(main) == 1);
    assert(sizeof(*(int(*)[7])0) == 28 && sizeof(((struct { int x[9]; } *)0)->x) == 36);
    assert(calls == 0);
    (void)_Generic(called(), int: 0);
    (void)sizeof(typeof(called()));
    assert(calls == 0);
    return 0;
}
