// options: -std=gnu89 -w
#include <assert.h>
implicit_int(a, b) { return a + b; }
static counter;
k_and_r(p, n)
char *p;
{
    register i, total = 0;
    for (i = 0; i < n; i++)
        total += p[i];
    return total;
}
old_prototype();
main()
{
    auto x = 5;
    char text[4];
    text[0] = 1; text[1] = 2;
    counter = undeclared_but_defined_later(3);
    assert(implicit_int(2, 3) == 5 && k_and_r(text, 2) == 3 && counter == 6 && old_prototype(1, 2) == 3 && x == 5);
    return 0;
}
undeclared_but_defined_later(n) { return n * 2; }
old_prototype(a, b) int a, b; { return a + b; }
inline f() { return 1; }
