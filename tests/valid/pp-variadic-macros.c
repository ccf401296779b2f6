// options: -std=gnu2x
#include <stdio.h>
#define LOG(format, ...) printf(format "\n" __VA_OPT__(,) __VA_ARGS__)
#define GNU(format, ...) printf(format "\n", ##__VA_ARGS__)
#define NAMED(args...) printf(args)
#define COUNT(...) COUNT_(__VA_ARGS__ __VA_OPT__(,) 3, 2, 1, 0)
#define COUNT_(a, b, c, n, ...) n
#define FIRST(a, ...) a
#define REST(a, ...) __VA_ARGS__
#define STR(...) #__VA_ARGS__
#define XSTR(...) STR(__VA_ARGS__)
#define F(a, ...) f(0 __VA_OPT__(,) __VA_ARGS__)
#define G(X, ...) f(0, X __VA_OPT__(,) __VA_ARGS__)
#define H(X, ...) __VA_OPT__(a)##X b
#define SDEF(sname, ...) S sname __VA_OPT__(= { __VA_ARGS__ })
#define EMP
#define STRING_OPT(...) #__VA_OPT__(<__VA_ARGS__>)
int main(void) {
    LOG("plain");
    LOG("%d %s", 1, "two");
    GNU("gnu");
    GNU("gnu %d", 5);
    NAMED("%c%c\n", 'o', 'k');
    printf("%d %d %d\n", COUNT(), COUNT(a), COUNT(a, b));
    puts(XSTR(FIRST(1, 2, 3)));
    puts(XSTR(REST(1, 2, 3)));
    puts(STR(a,  b , (c,d)));
    puts(XSTR(F(a, b, c)));
    puts(XSTR(F()));
    puts(XSTR(F(EMP)));
    puts(XSTR(G(a, b)));
    puts(XSTR(G(a, )));
    puts(XSTR(G(a)));
    puts(XSTR(SDEF(foo)));
    puts(XSTR(SDEF(bar, 1, 2)));
    puts(XSTR(H(x, 1)));
    puts(XSTR(H(x)));
    puts(STRING_OPT(1, 2) STRING_OPT());
    return 0;
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
