#include <assert.h>
typedef int T;
struct T { int T; };
enum { outer = 1 };
static int f(T T) { return T + 1; }
static int g(int outer) {
    { enum { outer = 7 }; return outer; }
}
static unsigned long h(void) {
    unsigned long size = sizeof(struct inner { char c[3]; });
    struct inner x = { "ab" };
    return size + x.c[0];
}
int main(void) {
    T: ;
    struct T T = { 5 };
    assert(T.T == 5 && f(1) == 2 && g(3) == 7 && outer == 1 && h() == 3 + 'a');
    int a = 1;
    { int a = 2; { int a = 3; assert(a == 3); } assert(a == 2); }
    assert(a == 1);
    for (int a = 10; a < 11; a++) { int a = 20; assert(a == 20); }
    struct S { int x; } s = { 1 };
    { struct S { char y[2]; } t = { "z" }; assert(sizeof t == 2); { struct S; struct S *p = 0; assert(!p); } }
    assert(s.x == 1 && sizeof(struct S) == 4);
    int x = sizeof x;
    assert(x == 4);
    if (a == 0) goto T;
    typedef char U;
    { U U = 'u'; assert(U == 'u'); }
    return 0;
}
