#include <assert.h>
#include <string.h>
#define A 1 /* comment
   over lines */ + 2
#define B(x) /**/x/**/+/* */ 1 // trailing
#def\
ine C 7
/\
* a comment *\
/
int ma\
in(void) {
    assert(A == 3 && B(4) == 5 && C == 7);
    int x = 10 //* not a division */ 2
        / 2;
    assert(x == 5);
    // a line comment that goes on \
    assert(0);
    assert(!strcmp("/* no comment */ // either", "/* no comment " "*/ // either"));
    int y = 5 /*1*//*2*/ -/**/- /*3*/3;
    assert(y == 8);
    return 0 /\
/ comment
        ;
}
