#include <assert.h>
static int calls;
static int yes(void) { calls++; return 5; }
static int no(void) { calls++; return 0; }
int main(void) {
    assert((no() && yes()) == 0 && calls == 1);
    assert((yes() || no()) == 1 && calls == 2);
    assert((yes() && yes()) == 1 && calls == 4);
    int a = yes() ? 10 : no();
    assert(a == 10 && calls == 5);
    assert((calls = 0, yes(), calls) == 1);
    int x = 3;
    x = x++ + 0 * x ? 4 : 5;
    int i = 0, array[4] = { 0 };
    array[i++] += 5;
    assert(i == 1 && array[0] == 5);
    int *p = array;
    *p++ = 1;
    *++p = 2;
    assert(p == array + 2 && array[0] == 1 && array[2] == 2);
    assert((p ? 1 : 2) == 1 && !!p == 1);
    assert(sizeof(i++) == 4 && i == 1);
    a = yes() ?: no();
    assert(a == 5 && calls == 2);
    double d = 0.0;
    assert(!(d || 0.0) && (d || 0.5) && !(d && 1));
    return 0;
}
