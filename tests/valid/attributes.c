#include <assert.h>
#include <stdint.h>
#include <string.h>
static int order;
__attribute__((constructor(200))) static void second(void) { order = order * 10 + 2; }
__attribute__((constructor(101))) static void first(void) { order = order * 10 + 1; }
__attribute__((constructor)) static void third(void) { order = order * 10 + 3; }
__attribute__((destructor)) static void last(void) { if (order != 123) __builtin_abort(); }
static int cleaned;
static void clean(int *p) { cleaned = cleaned * 10 + *p; }
static int scoped(int n) {
    int a __attribute__((cleanup(clean))) = 1;
    {
        int b __attribute__((cleanup(clean))) = 2;
        if (n == 0) return cleaned;
    }
    for (int i = 0; i < 2; i++) {
        int c __attribute__((cleanup(clean))) = 5 + i;
        if (i == n) break;
    }
    return a;
}
int weak_undefined(void) __attribute__((weak));
int weak_defined(void) __attribute__((weak));
int weak_defined(void) { return 3; }
static int target(void) { return 4; }
int alias(void) __attribute__((alias("target")));
extern int variable_alias __attribute__((alias("order")));
static char in_section[4] __attribute__((section("my_section"), used)) = "abc";
extern char __start_my_section[], __stop_my_section[];
static int aligned __attribute__((aligned(64)));
typedef int unaligned __attribute__((aligned(1)));
typedef unsigned char may_alias_byte __attribute__((may_alias));
static inline __attribute__((always_inline)) int inlined(int x) { return x + 1; }
__attribute__((noinline, noclone, cold)) static int outlined(int x) { return x + 2; }
__attribute__((pure)) static int pure(int x) { return x; }
__attribute__((const, nonnull, warn_unused_result)) static int *constant(int *x) { return x; }
__attribute__((visibility("hidden"))) int hidden = 6;
typedef int word __attribute__((mode(SI)));
typedef unsigned wide __attribute__((mode(DI)));
union transparent { int *i; float *f; } __attribute__((transparent_union));
static int take(union transparent u) { return *u.i; }
int main(void) {
    assert(order == 123 && variable_alias == 123);
    assert(scoped(0) == 0 && cleaned == 21);
    cleaned = 0;
    assert(scoped(1) == 1 && cleaned == 2561);
    assert(!weak_undefined && weak_defined() == 3 && alias() == 4);
    assert(__stop_my_section - __start_my_section == 4 && !strcmp(__start_my_section, in_section));
    assert((uintptr_t)&aligned % 64 == 0 && sizeof(wide) == 8 && sizeof(word) == 4);
    char bytes[8] = { 0, 1, 0, 0, 0 };
    assert(*(unaligned *)(bytes + 1) == 1 && *(may_alias_byte *)&hidden == 6);
    int n = 8;
    float f = 0;
    assert(inlined(1) + outlined(1) + pure(1) == 6 && *constant(&n) == 8 && take(&n) == 8 && take(&f) == 0);
    return 0;
}
