// options: -finstrument-functions -finstrument-functions-exclude-function-list=hidden_
#include <assert.h>
static int depth, entered;
static void *last;
__attribute__((no_instrument_function)) void __cyg_profile_func_enter(void *function, void *caller) {
    depth++;
    entered++;
    last = function;
}
__attribute__((no_instrument_function)) void __cyg_profile_func_exit(void *function, void *caller) { depth--; }
static int plain(int x) { return depth * 10 + x; }
static int hidden_one(void) { return depth; }
static inline __attribute__((always_inline)) int in_place(void) { return depth; }
__attribute__((no_instrument_function)) int main(void) {
    assert(plain(1) == 11 && depth == 0 && last == (void *)plain);
    assert(in_place() == 1 && depth == 0 && last == (void *)in_place && entered == 2);
    assert(hidden_one() == 0 && entered == 2);
    return 0;
}
