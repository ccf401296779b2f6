#include <assert.h>
#define PACK(n) _Pragma("pack(push, 1)") struct n { char a; int b; }; _Pragma("pack(pop)")
#define DO_PRAGMA(x) _Pragma(#x)
PACK(tight)
struct loose { char a; int b; };
DO_PRAGMA(pack(push, 2))
struct two { char a; int b; };
DO_PRAGMA(pack(pop))
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma unknown things are ignored
#define VALUE 1
#pragma push_macro("VALUE")
#undef VALUE
#define VALUE 2
static int inner = VALUE;
#pragma pop_macro("VALUE")
#pragma GCC diagnostic pop
#pragma STDC FP_CONTRACT OFF
int main(void) {
    assert(sizeof(struct tight) == 5 && sizeof(struct loose) == 8 && sizeof(struct two) == 6);
    assert(inner == 2 && VALUE == 1);
    return 0;
}
