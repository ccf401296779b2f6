#include <stdio.h>
#define x 3
#define f(a) f(x * (a))
#undef x
#define x 2
#define g f
#define z z[0]
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
    SHOW(g(x + (3, 4) - w) & m(f)^m(m););
    SHOW(p() i[q()] = { q(1), r(2, 3), r(4, ), r(, 5), r(, ) };);
    SHOW(G_0(42));
    SHOW(SELF);
    SHOW(A B);
    SHOW(OBJ(1) OBJ OBJ(2));
    SHOW(foo()baz);
    return reaching_out - 3;
}
/* expected output:
f(2*(y+1))+f(2*(f(2*(z[0]))))%f(2*(0))+t(1);
f(2*(2+(3,4)-0,1))&f(2*(0,1))^m(0,1);
inti[]={1,23,4,5,};
42
SELF+1
AB
[1]FUNC[2]
barbaz
*/
