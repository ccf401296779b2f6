// options: -fplan9-extensions
#include <assert.h>
#include <stddef.h>

struct base {
    int a;
};
typedef struct base base;
typedef struct {
    int held;
} Lock;
struct middle {
    int pad;
    base;
    Lock;
};
struct outer {
    char c;
    struct middle;
};

static int of_base(base *p)
{
    return p->a;
}
static int of_lock(Lock *l)
{
    return l->held;
}
static base *inner(struct outer *p)
{
    return p;
}

int main(void)
{
    struct middle x = {1, {2}, {3}};
    struct outer y = {4, {5, {6}, {7}}};
    const struct outer *c = &y;
    const base *view = c;
    base *q = &x;
    assert(of_base(&x) == 2 && of_lock(&x) == 3 && of_lock(&y) == 7);
    assert(x.base.a == 2 && x.Lock.held == 3 && y.base.a == 6);
    assert(q == &x.base && view->a == 6 && inner(&y) == &y.base);
    struct middle z = {.base = {9}};
    assert(z.a == 9 && offsetof(struct outer, base.a) == 8);
    return 0;
}
