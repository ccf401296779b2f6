#include <assert.h>
static int add(int a, int b) { return a + b; }
static int subtract(int a, int b) { return a - b; }
static int (*choose(char op))(int, int) { return op == '+' ? add : subtract; }
typedef int binary(int, int);
typedef binary *pointer;
static binary *(*indirect(void))(char) { return &choose; }
static int apply(binary f, int a, int b) { return f(a, b); }
static int (*(*table[2])(char))(int, int) = { choose, choose };
static int compose(int n, int (*f)(int, int), int (*g)(int, int)) { return f(g(n, 1), n); }
static int old_style(a, b, c)
    int a;
    char b;
    float c;
{ return a + b + (int)c; }
int main(void) {
    assert(choose('+')(2, 3) == 5 && (*choose('-'))(2, 3) == -1);
    assert(indirect()('+')(1, 1) == 2);
    pointer p = add;
    assert(apply(p, 4, 5) == 9 && apply(*p, 4, 5) == 9);
    assert(table[1]('-')(9, 4) == 5 && compose(3, add, subtract) == 5);
    assert(old_style(1, 2, 3.0) == 6);
    extern int later(int (*)(void));
    int (*none)(void) = 0;
    assert(later(none) == 1);
    return 0;
}
int later(int f(void)) { return f == 0; }
