#include <assert.h>
static volatile int v;
static const volatile int cv = 3;
static int *const cp = (int *)&v;
struct s { volatile int a; const char *const name; };
static const struct s table[] = { { 1, "one" }, { 2, "two" } };
typedef const int array_of_const[2];
static int read_twice(volatile int *p) { return *p + *p; }
int main(void) {
    v = 5;
    v++;
    v += v;
    assert(v == 12 && read_twice(&v) == 24 && cv == 3 && *cp == 12);
    array_of_const a = { 1, 2 };
    assert(a[1] == 2 && table[1].name[0] == 't' && table[0].a == 1);
    volatile struct { int x, y; } s = { 1, 2 }, t = s;
    assert(t.y == 2);
    const int *p = &cv + 0 == &cv ? (const int *)&cv : 0;
    assert(*p == 3);
    volatile double d = 1;
    d = d / 3 * 3;
    assert(d == 1);
    (void)v;
    v;
    return v - 12;
}
