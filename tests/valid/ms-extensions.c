// options: -fms-extensions
#include <assert.h>
struct inner { int a, b; };
typedef struct { int q; } named;
struct outer { struct inner; named; int c; };
int main(void) {
    struct outer o = { { 1, 2 }, { 3 }, 4 };
    assert(o.a == 1 && o.b == 2 && o.q == 3 && o.c == 4 && sizeof o == 16);
    return 0;
}
