#include <stdio.h>
#define x 3
#define f(a) f(x * (a))
#undef x
#define x 2
#define g f
#define z z[0]
#define h g(~
#define m(a) a(w)
#define w 0, 1
#define t(a) a
#define p() int
#define q(x) x
#define r(x, y) x ## y
#define str(x) # x
#define xstr(...) strs(__VA_ARGS__)
#define strs(...) # __VA_ARGS__
#define NIL(xxx) xxx
#define G_0(arg) NIL(G_1)(arg)
#define G_1(arg) NIL(arg)
#define SELF SELF + 1
#define A B
#define B A
#define LEFT (
#define EXPAND(...) __VA_ARGS__
#define OBJ FUNC
#define FUNC(a) [a]
#define AA BB
#define BB(a) CC(a
#define CC(a, b) a-b
#define foo() bar
static int reaching_out = AA(5), 2);
static const char *squeeze(const char *from) {
    static char to[1000];
    char *at = to;
    for (; *from; from++) if (*from != ' ') *at++ = *from;
    *at = 0;
    return to;
}
#define SHOW(...) puts(squeeze(xstr(__VA_ARGS__)))
int main(void) {
    SHOW(f(y + 1) + f(f(z)) % t(t(g)(0) + t)(1););
    SHOW(g(x + (3, 4) - w) | h 5) & m(f)^m(m););
    SHOW(p() i[q()] = { q(1), r(2, 3), r(4, ), r(, 5), r(, ) };);
    SHOW(G_0(42));
    SHOW(SELF);
    SHOW(A B);
    SHOW(OBJ(1) OBJ OBJ(2));
    SHOW(EXPAND(FUNC LEFT 3)));
    SHOW(foo()baz);
    return reaching_out - 3;
}
/* expected output:
plain
1 two
gnu
gnu 5
ok
0 1 2
1
2, 3
a, b , (c,d)
f(0 , b, c)
f(0 )
f(0 )
f(0, a , b)
f(0, a )
f(0, a )
S foo
S bar = { 1, 2 }
ax b
x b
<1, 2>
*/
