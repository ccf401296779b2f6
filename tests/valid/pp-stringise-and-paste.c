#include <stdio.h>
#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define EMPTY
#define VERSION 12
#define HASH_HASH # ## #
#define mkstr(a) # a
#define in_between(a) mkstr(a)
#define join(c, d) in_between(c HASH_HASH d)
#define t(x, y, z) x##y##z
#define xstr(s) str(s)
#define str(s) # s
#define debug(s, t) printf("x" # s "= %d, x" # t "= %s\n", x ## s, x ## t)
#define INCFILE(n) vers ## n
int main(void) {
    puts(STR(  a  +   b  ));
    puts(STR("quoted\n" 'c' '\\' "\\"));
    puts(XSTR(VERSION) STR(VERSION));
    puts(XSTR(XCAT(VER, SION)));
    puts(XSTR(CAT(a, EMPTY)));
    puts(XSTR(CAT(, b) CAT(a, ) CAT(,)));
    puts(join(x, y));
    int j[] = { t(1, 2, 3), t(, 4, 5), t(6, , 7), t(8, 9, ), t(10, , ), t(, 11, ), t(, , 12), t(, , ) };
    printf("%zu %d %d\n", sizeof j / sizeof *j, j[1], j[6]);
    int x1 = 3;
    const char *x2 = "text";
    debug(1, 2);
    puts(xstr(INCFILE(2).h));
    puts(STR(@ a b)[0] == '@' ? "at" : "no");
    puts(XSTR((VERSION, VERSION)));
    puts(STR(a/* comment */b));
    puts(STR());
    printf("%d\n", XCAT(0x, XCAT(VER, SION)) == 0x12);
    puts(STR(+= ... -> # ##));
    puts(XSTR(STR(a "b")));
    return 0;
}
/* expected output:
a + b
"quoted\n" 'c' '\\' "\\"
12VERSION
12
aEMPTY
b a
x ## y
7 45 12
x1= 3, x2= text
vers2.h
at
(12, 12)
a b

1
+= ... -> # ##
"a \"b\""
*/
